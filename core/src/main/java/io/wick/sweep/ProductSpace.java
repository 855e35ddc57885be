package io.wick.sweep;

import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Method;
import io.wick.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trials of a list of blocks. An index is resolved by arithmetic; records are bound when asked
 * for and kept per entry in tables of bounded size. Combinations whose values do not fit together
 * yield trials that end FAILED, see {@link io.wick.trial.Misfit}.
 *
 * <p>Equal trials run once. Which trials of two entries are equal is found from the values of their
 * axes; where constructors rewrite what they get (one value expanded to one per axis), by comparing
 * all records of both entries, as long as an entry has no more than {@link Part#COMPARED} of them.
 * Memory is thus bounded by entries and axis values, never by trials.
 */
public final class ProductSpace implements TrialSpace {
  private final List<BlockSpace> spaces = new ArrayList<>();
  private final long[] offsets;
  private final List<AxisColumn> columns;
  private final Map<String, Integer> columnOfPath = new LinkedHashMap<>();

  /**
   * The space of these blocks.
   *
   * @throws IllegalArgumentException if it is too large
   */
  public ProductSpace(List<Block> blocks) {
    this.offsets = new long[blocks.size() + 1];
    for (int b = 0; b < blocks.size(); b++) {
      BlockSpace space = new BlockSpace(blocks.get(b));
      spaces.add(space);
      for (BlockSpace earlier : spaces) {
        new Comparison(earlier, space).run();
      }
      space.settle();
      offsets[b + 1] = offsets[b] + space.size();
      if (offsets[b + 1] > BlockSpace.LARGEST) {
        throw new IllegalArgumentException("the sweep has more than 2^60 trials");
      }
    }
    this.columns = columns(blocks);
  }

  private List<AxisColumn> columns(List<Block> blocks) {
    Map<String, AxisColumn.Type> types = new LinkedHashMap<>();
    for (Block block : blocks) {
      for (Template<?> template : BlockSpace.templates(block)) {
        for (Axis axis : template.axes()) {
          for (Object value : axis.values()) {
            types.merge(axis.path(), Plain.type(value), ProductSpace::common);
          }
        }
      }
    }
    List<AxisColumn> found = new ArrayList<>();
    types.forEach(
        (path, type) -> {
          columnOfPath.put(path, found.size());
          found.add(new AxisColumn(AxisColumn.nameOf(path), type, path));
        });
    return List.copyOf(found);
  }

  private static AxisColumn.Type common(AxisColumn.Type a, AxisColumn.Type b) {
    if (a == b) {
      return a;
    }
    boolean numbers =
        (a == AxisColumn.Type.LONG || a == AxisColumn.Type.DOUBLE)
            && (b == AxisColumn.Type.LONG || b == AxisColumn.Type.DOUBLE);
    return numbers ? AxisColumn.Type.DOUBLE : AxisColumn.Type.STRING;
  }

  @Override
  public long size() {
    return offsets[offsets.length - 1];
  }

  @Override
  public List<AxisColumn> axes() {
    return columns;
  }

  /**
   * How many indices from here on, in one direction, are holes because of one rule; 0 if not so.
   */
  long skip(long index, boolean upwards) {
    int block = blockOf(index);
    return spaces.get(block).skip(index - offsets[block], upwards);
  }

  List<BlockSpace> spaces() {
    return spaces;
  }

  @Override
  public Optional<Trial> trial(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(
          "index must be from 0 to " + (size() - 1) + ", but was " + index);
    }
    int block = blockOf(index);
    BlockSpace space = spaces.get(block);
    Cell cell = space.cell();
    space.locate(index - offsets[block], cell);
    return space.verdict(cell) == Verdict.TRIAL
        ? Optional.of(trial(index, cell))
        : Optional.empty();
  }

  private int blockOf(long index) {
    int block = 0;
    while (offsets[block + 1] <= index) {
      block++;
    }
    return block;
  }

  private Trial trial(long index, Cell cell) {
    Combination combination = cell.combination;
    boolean scheduled = combination.schedule != null && combination.usesSchedule(cell);
    boolean stochastic = combination.isStochastic(cell);
    Conditions conditions = (Conditions) combination.conditions.at(cell.digits);
    List<Object> values = new ArrayList<>(Collections.nCopies(columns.size(), null));
    show(combination.potential, cell, true, values);
    if (scheduled) {
      show(combination.schedule, cell, true, values);
    }
    show(combination.method, cell, true, values);
    show(combination.conditions, cell, stochastic, values);
    return new Trial(
        index,
        (Potential) combination.potential.at(cell.digits),
        scheduled ? (Schedule) combination.schedule.at(cell.digits) : null,
        (Method) combination.method.at(cell.digits),
        conditions.budget(),
        conditions.record(),
        conditions.targets(),
        conditions.seed(),
        cell.replicate,
        conditions.seeding(),
        Collections.unmodifiableList(values));
  }

  private void show(Part<?> part, Cell cell, boolean withSeeds, List<Object> values) {
    List<Axis> axes = part.template().axes();
    for (int i = 0; i < axes.size(); i++) {
      Axis axis = axes.get(i);
      if (withSeeds || !axis.path().matches("seed|seeding")) {
        int column = columnOfPath.get(axis.path());
        Object value = axis.values().get(cell.digits[part.groupOfAxis(i)]);
        values.set(column, Plain.in(columns.get(column).type(), value));
      }
    }
  }
}
