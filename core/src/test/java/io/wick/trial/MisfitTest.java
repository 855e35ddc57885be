package io.wick.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.catalog.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisfitTest {
  private static final Misfit MISFIT = new Misfit("shelf", "{\"a\":1}", "a is b", true, false);

  @Test
  void failsWhereverItIsUsed() {
    assertThat(MISFIT.dimension()).isEqualTo(1);
    assertThat(MISFIT.box().dimension()).isEqualTo(1);
    assertThat(MISFIT.duration()).isEqualTo(1);
    assertThatThrownBy(() -> MISFIT.value(0)).hasMessage("shelf: a is b");
    assertThatThrownBy(() -> MISFIT.diffusion(0)).hasMessage("shelf: a is b");
    assertThatThrownBy(() -> MISFIT.run(null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shelf: a is b");
  }

  @Test
  void endsItsTrialAndKeepsItsIdentity() {
    Trial trial = trial(MISFIT);
    assertThat(trial.run(Deadline.NONE).status()).isEqualTo(Status.FAILED);
    assertThat(trial.run(Deadline.NONE).error()).isEqualTo("shelf: a is b");
    assertThat(List.of(trial.potentialName(), trial.scheduleName(), trial.methodName()))
        .containsOnly("shelf");
    assertThat(trial.cost().seconds()).isPositive();
    assertThat(trial(new Misfit("shelf", "{\"a\":2}", "a is b", true, false)).key())
        .isNotEqualTo(trial.key());
    assertThat(trial(MISFIT).key()).isEqualTo(trial.key());
  }

  private static Trial trial(Misfit potential) {
    return new Trial(
        0,
        potential,
        MISFIT,
        MISFIT,
        Budget.UNLIMITED,
        RecordSettings.DEFAULT,
        List.of(0.1),
        0,
        0,
        Seeding.INDEPENDENT,
        List.of());
  }

  @Test
  void startsAreRegistered() {
    assertThat(Catalogue.of(List.of(new Starts())).types(Start.class))
        .containsOnlyKeys("gaussian", "ground", "point", "uniform");
    assertThat(Catalogue.load().types(Start.class)).hasSize(4);
  }
}
