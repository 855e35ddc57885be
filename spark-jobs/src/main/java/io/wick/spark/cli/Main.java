package io.wick.spark.cli;

import io.wick.config.ConfigException;
import io.wick.spark.run.RefusedException;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Entry point of the command line, and the only place that exits.
 *
 * <p>Exit codes: 0 ok, 1 internal error, 2 usage or configuration, 3 finished with failed trials, 4
 * output exists or is locked, 130 interrupted.
 */
@Command(
    name = "wick",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Large parameter sweeps of quantum-dynamics optimisation.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      PlanCommand.class,
      TrialCommand.class,
      StatusCommand.class,
      FailuresCommand.class,
      ShowCommand.class,
      ResumeCommand.class,
      MergeCommand.class,
      AnalyzeCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      CatalogCommand.class,
      SchemaCommand.class,
      BenchCommand.class
    },
    footer = {
      "",
      "Every command that starts Spark takes --master M, --jars a.jar,b.jar and --conf key=value.",
      "Exit codes: 0 ok, 1 internal error, 2 usage or configuration, 3 finished with failed trials,",
      "4 output exists or is locked, 130 interrupted."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  Main() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Runs the command named by the first argument. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = execute(out, err, args);
    out.flush();
    err.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs a command and returns its exit code.
   *
   * @param out results
   * @param err progress and errors
   */
  static int execute(PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(Main::usage);
    line.setExecutionExceptionHandler(Main::failure);
    return line.execute(args);
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("wick: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failure(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (e instanceof ConfigException) {
      err.println(e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof RefusedException) {
      err.println(e.getMessage());
      return ExitCode.OUTPUT_EXISTS;
    }
    if (e instanceof FileNotFoundException) {
      err.println(e.getMessage());
      return ExitCode.USAGE;
    }
    err.println("wick: internal error. Please report this with the lines below.");
    e.printStackTrace(err);
    return ExitCode.INTERNAL;
  }
}
