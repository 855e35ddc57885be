package io.wick.spark.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The commits of an output folder. A wave is published by writing an intent, renaming its files
 * into the table folders, those of {@code trials} last, and renaming the intent to the commit.
 * Readers trust commits only; a wave with an intent is rolled forward by whoever owns the folder
 * next.
 */
public final class CommitLog {
  private static final Pattern NAME = Pattern.compile("wave-(\\d{5,9})\\.(json|intent)");

  private final OutputFolder output;

  /** The log of a folder. */
  public CommitLog(OutputFolder output) {
    this.output = output;
  }

  /** All commits by wave. */
  public List<Commit> commits() throws IOException {
    List<Commit> commits = new ArrayList<>();
    for (FileStatus file : output.list(output.commits())) {
      if (matches(file, "json")) {
        commits.add(read(file.getPath()));
      }
    }
    return commits;
  }

  /** The number after the highest used. */
  public int nextWave() throws IOException {
    int next = 0;
    for (FileStatus file : output.list(output.commits())) {
      Matcher name = NAME.matcher(file.getPath().getName());
      if (name.matches()) {
        next = Math.max(next, Integer.parseInt(name.group(1)) + 1);
      }
    }
    return next;
  }

  /** Publishes a wave whose files are complete in staging. */
  public void publish(Commit commit) throws IOException {
    Path intent = intent(commit.wave());
    output.write(intent, Json.MAPPER.writeValueAsBytes(commit));
    rollForward(commit);
  }

  /** Completes the waves that have an intent; returns how many there were. */
  public int recover() throws IOException {
    int count = 0;
    for (FileStatus file : output.list(output.commits())) {
      if (matches(file, "intent")) {
        rollForward(read(file.getPath()));
        count++;
      }
    }
    return count;
  }

  private void rollForward(Commit commit) throws IOException {
    FileSystem files = output.files();
    for (Table table : Table.values()) {
      if (table != Table.TRIALS) {
        moveIntoPlace(commit, table);
      }
    }
    moveIntoPlace(commit, Table.TRIALS);
    AtomicFile.move(files, intent(commit.wave()), commitFile(commit.wave()));
    files.delete(output.staging(commit.wave()), true);
  }

  private void moveIntoPlace(Commit commit, Table table) throws IOException {
    FileSystem files = output.files();
    List<Commit.Published> published = commit.files(table);
    if (!published.isEmpty()) {
      files.mkdirs(output.folder(table));
    }
    for (Commit.Published file : published) {
      Path staged = new Path(output.root(), file.staged());
      Path target = new Path(output.folder(table), file.name());
      if (files.exists(staged)) {
        AtomicFile.move(files, staged, target);
      } else if (!files.exists(target)) {
        throw new FileNotFoundException(
            "wave " + commit.wave() + " lost the file " + staged + " before it was published");
      }
    }
  }

  private Commit read(Path file) throws IOException {
    Commit commit = Json.MAPPER.readValue(AtomicFile.read(output.files(), file), Commit.class);
    if (commit.format() > TableSchema.FORMAT_VERSION) {
      throw new IOException(
          file
              + " was written by a newer Wick ("
              + commit.version()
              + "); this one reads formats up to "
              + TableSchema.FORMAT_VERSION);
    }
    return commit;
  }

  private static boolean matches(FileStatus file, String kind) {
    Matcher name = NAME.matcher(file.getPath().getName());
    return name.matches() && name.group(2).equals(kind);
  }

  private Path intent(int wave) {
    return new Path(output.commits(), OutputFolder.waveName(wave) + ".intent");
  }

  private Path commitFile(int wave) {
    return new Path(output.commits(), OutputFolder.waveName(wave) + ".json");
  }
}
