package io.wick.spark.run;

import io.wick.catalog.Catalogue;
import io.wick.config.SweepReader;
import io.wick.potential.learning.Contents;
import io.wick.sweep.TrialSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trial spaces of this process by hash: each executor reads a sweep once. */
final class TrialSpaces {
  private static final int KEPT = 4;
  private static final Map<String, TrialSpace> SPACES =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TrialSpace> eldest) {
          return size() > KEPT;
        }
      };

  private TrialSpaces() {}

  /** The space of a sweep. */
  static TrialSpace of(SweepSetup setup) {
    synchronized (SPACES) {
      TrialSpace space = SPACES.get(setup.hash());
      if (space == null) {
        setup.attachments().values().forEach(Contents::keep);
        space =
            new SweepReader(Catalogue.load())
                .read(setup.specification(), "sweep.json", List.of())
                .space();
        SPACES.put(setup.hash(), space);
      }
      return space;
    }
  }

  /** Makes a space known that was read already (the driver's). */
  static void put(String hash, TrialSpace space) {
    synchronized (SPACES) {
      SPACES.put(hash, space);
    }
  }
}
