package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The closed forms of the physics hold as a user sees them: YAML in, {@code wick trial --json} out.
 */
class ClosedFormsTest {
  @TempDir Path folder;

  private JsonNode trial(String potential, String schedule, String method, String... more)
      throws IOException {
    StringBuilder yaml =
        new StringBuilder("name: closed-form\nseed: 7\npotentials: [" + potential + "]\n");
    if (schedule != null) {
      yaml.append("schedules: [").append(schedule).append("]\n");
    }
    yaml.append("methods: [").append(method).append("]\n");
    for (String line : more) {
      yaml.append(line).append('\n');
    }
    Path file = Files.writeString(folder.resolve("sweep.yaml"), yaml);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.execute(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "trial",
            file.toString(),
            "--index",
            "0",
            "--json");
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static double[] energies(JsonNode trial) {
    List<Double> energies = new ArrayList<>();
    trial.get("spectra").forEach(row -> energies.add(row.get("energy").asDouble()));
    return energies.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static JsonNode last(JsonNode trial) {
    JsonNode rows = trial.get("trajectories");
    return rows.get(rows.size() - 1);
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1.0", "0.04, 1.0", "0.5, 3.0", "2.0, 0.25"})
  void harmonicLevels(double diffusion, double stiffness) throws IOException {
    JsonNode trial =
        trial(
            "{type: harmonic, stiffness: " + stiffness + "}",
            null,
            "{type: spectrum, D: " + diffusion + ", levels: 6}");
    double omega = Math.sqrt(2 * diffusion * stiffness);
    double[] energies = energies(trial);
    for (int n = 0; n < 6; n++) {
      assertThat(energies[n]).isCloseTo((n + 0.5) * omega, within(1e-8));
    }
    assertThat(trial.get("gap").asDouble()).isCloseTo(omega, within(1e-8));
  }

  @Test
  void quarticLevels() throws IOException {
    double[] energies =
        energies(trial("{type: quartic}", null, "{type: spectrum, D: 1.0, levels: 3}"));
    assertThat(energies[0]).isCloseTo(1.060362090484183, within(1e-8));
    assertThat(energies[1]).isCloseTo(3.799673029801394, within(1e-8));
    assertThat(energies[2]).isCloseTo(7.455697937986738, within(1e-8));
  }

  @Test
  void twoDimensionalHarmonicLevelsWithMultiplicity() throws IOException {
    double[] energies =
        energies(
            trial(
                "{type: harmonic, dimension: 2, stiffness: 2.0}",
                null,
                "{type: spectrum, D: 1.0, levels: 6}"));
    assertThat(energies).containsExactly(new double[] {2, 4, 4, 6, 6, 6}, within(1e-8));
  }

  @Test
  void imaginaryTimeIsALowPassFilter() throws IOException {
    JsonNode trial =
        trial(
            "{type: harmonic, stiffness: 2.0}",
            "{type: constant, D: 1.0, duration: 2.0}",
            "{type: imaginary-time, start: {type: gaussian, center: 1.0, std: 0.6}}");
    // psi = Gaussian of variance v of |psi|^2: the Riccati equation of psi = exp(-a x^2/2 + b x)
    // with a = 1/(2v), omega = 2, D = 1:
    // a' = 1 - a^2 (times 2), b' = -2ab.
    double a0 = 1 / (2 * 0.36);
    double b0 = a0;
    double rho = (a0 - 1) / (a0 + 1) * Math.exp(-8.0);
    double a = (1 + rho) / (1 - rho);
    double scale = Math.exp(-4.0) * (1 - (a0 - 1) / (a0 + 1)) / (1 - rho);
    double b = b0 * scale;
    double mean = b / a;
    double variance = 1 / (2 * a);
    double energy = (variance + mean * mean) + a / 2;
    JsonNode end = last(trial);
    assertThat(end.get("mean").get(0).asDouble()).isCloseTo(mean, within(1e-6));
    assertThat(end.get("variance").get(0).asDouble()).isCloseTo(variance, within(1e-6));
    assertThat(end.get("energy").asDouble()).isCloseTo(energy, within(1e-6));
  }

  @Test
  void aFreePacketDisperses() throws IOException {
    JsonNode trial =
        trial(
            "{type: expression, formula: \"0*x0\", box: [[-40, 40]]}",
            "{type: constant, D: 0.5, duration: 4.0}",
            "{type: schroedinger, start: {type: gaussian, center: -3, std: 1.0, momentum: 1.5}}");
    JsonNode end = last(trial);
    assertThat(end.get("variance").get(0).asDouble()).isCloseTo(1 + 4, within(1e-6));
    assertThat(end.get("mean").get(0).asDouble()).isCloseTo(-3 + 2 * 0.5 * 1.5 * 4, within(1e-6));
  }

  @Test
  void aPacketFallsDownARamp() throws IOException {
    JsonNode trial =
        trial(
            "{type: expression, formula: \"0.7*x0\", box: [[-30, 30]]}",
            "{type: constant, D: 0.5, duration: 3.0}",
            "{type: schroedinger, start: {type: gaussian, center: 5, std: 1.0}}");
    assertThat(last(trial).get("mean").get(0).asDouble())
        .isCloseTo(5 - 0.5 * 0.7 * 9, within(1e-6));
  }

  @Test
  void imaginaryTimeOnARampMovesTheCentre() throws IOException {
    JsonNode trial =
        trial(
            "{type: expression, formula: \"0.7*x0\", box: [[-8, 12]]}",
            "{type: constant, D: 0.5, duration: 2.0}",
            "{type: imaginary-time, start: {type: gaussian, center: 3, std: 0.8}}");
    double v0 = 2 * 0.64;
    assertThat(last(trial).get("mean").get(0).asDouble())
        .isCloseTo(3 - (v0 * 0.7 * 2 + 0.5 * 0.7 * 4), within(1e-6));
    assertThat(last(trial).get("variance").get(0).asDouble())
        .isCloseTo(0.64 + 0.5 * 2, within(1e-6));
  }

  @Test
  void theParabolaAnnealsWithExponentMinusOneHalf() throws IOException {
    double[] residual = new double[2];
    double[] durations = {100, 1000};
    for (int i = 0; i < 2; i++) {
      residual[i] =
          trial(
                  "{type: harmonic, stiffness: 2.0}",
                  "{type: power, start: 1.0, exponent: 2, duration: " + durations[i] + "}",
                  "{type: imaginary-time, start: {type: ground}}")
              .get("final_potential_energy")
              .asDouble();
    }
    assertThat(Math.log(residual[1] / residual[0]) / Math.log(10)).isCloseTo(-0.5, within(0.02));
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0, 1.0", "3, 0.5, 2.0"})
  void diffusionMonteCarloGrowsOnTheExactTimeStepCurve(
      int dimension, double diffusion, double stiffness) throws IOException {
    double delta = 0.1;
    JsonNode trial =
        trial(
            "{type: harmonic, dimension: " + dimension + ", stiffness: " + stiffness + "}",
            "{type: constant, D: " + diffusion + ", duration: 1500}",
            "{type: diffusion-monte-carlo, walkers: 4000, timeStep: " + delta + "}");
    double omega = Math.sqrt(2 * diffusion * stiffness);
    double u = omega * delta / 2;
    double exact = dimension * Math.log(u + Math.sqrt(u * u + 1)) / delta;
    double sigma = trial.get("growth_energy_error").asDouble();
    assertThat(sigma / exact).isLessThan(1e-3);
    assertThat(trial.get("growth_energy").asDouble()).isCloseTo(exact, within(4 * sigma));
  }

  @Test
  void langevinRelaxesLikeOrnsteinUhlenbeck() throws IOException {
    JsonNode trial =
        trial(
            "{type: harmonic, stiffness: 1.5}",
            "{type: constant, D: 0.4, duration: 1.0}",
            "{type: langevin, walkers: 40000, timeStep: 0.002, start: {type: point, at: 2.0}}");
    double mean = 2 * Math.exp(-1.5);
    double variance = 0.4 / 1.5 * (1 - Math.exp(-3.0));
    // Four standard errors of 40,000 independent walkers, and the first-order bias of the step.
    assertThat(last(trial).get("mean").get(0).asDouble())
        .isCloseTo(mean, within(4 * Math.sqrt(variance / 40000) + 0.002 * 1.5 * mean));
    assertThat(last(trial).get("variance").get(0).asDouble())
        .isCloseTo(
            variance, within(4 * variance * Math.sqrt(2 / 40000.0) + 0.002 * 1.5 * variance * 2));
  }
}
