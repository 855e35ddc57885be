package io.wick.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void functionsOfBbobKeepTheirNumbers() {
    assertThat(Bbob.types()).hasSize(24);
    assertThat(Function.of("bbob-sphere", "{}"))
        .isEqualTo(new Function(1, "Sphere", "BBOB", "bbob-sphere", "{}"));
    assertThat(Function.of("bbob-griewank-rosenbrock", "{}").number()).isEqualTo(19);
    assertThat(Function.of("bbob-lunacek", "{}").name()).isEqualTo("LunacekBiRastrigin");
    assertThat(Bbob.number("sphere")).isZero();
  }

  @Test
  void othersHaveANumberFromTheirHash() {
    String signature =
        Function.signature(
            "{\"type\":\"rastrigin\",\"dimension\":3,\"box\":[[-5.12,5.12],[-5.12,5.12],[-5.12,5.12]]}");
    assertThat(signature).isEqualTo("{\"box\":[[-5.12,5.12]]}");
    assertThat(signature)
        .isEqualTo(
            Function.signature(
                "{\"type\":\"rastrigin\",\"dimension\":2,\"box\":[[-5.12,5.12],[-5.12,5.12]]}"));
    // hashlib.sha256 in Python.
    assertThat(Function.of("rastrigin", signature).number()).isEqualTo(34981);
    assertThat(Function.of("rastrigin", signature).name()).isEqualTo("rastrigin_7a54ec");
    assertThat(Function.of("levy", "{}").number()).isEqualTo(40177);
    assertThat(Function.of("levy", "{}").name()).isEqualTo("levy");
    assertThat(Function.signature("{\"type\":\"a\",\"of\":{\"type\":\"b\",\"dimension\":2}}"))
        .isEqualTo("{\"of\":{\"type\":\"b\"}}");
    assertThat(Function.instance("{\"type\":\"bbob-sphere\",\"instance\":7}")).isEqualTo(7);
    assertThat(Function.instance("{\"type\":\"levy\"}")).isEqualTo(1);
  }

  @Test
  void twoFunctionsOfOneNumberAreToldApart() {
    // Found by search: the hashes of both are equal modulo 64000.
    Functions functions = new Functions();
    functions.add("levy", "{}");
    functions.add("levy", "{\"a\":19056}");
    assertThat(functions.of("levy", "{\"a\":19056}").number()).isEqualTo(40178);
    assertThat(functions.moved()).hasSize(1);
    assertThat(functions.all()).extracting(Function::number).containsExactly(40177, 40178);
  }

  @Test
  void algorithmsHaveNamesOfTheirOwn() {
    Algorithms algorithms = new Algorithms();
    Algorithm first = algorithms.of("langevin, linear, end=1.0E-4", "{a}", null, "{}");
    assertThat(first.name()).isEqualTo("langevin_linear_end-1.0E-4");
    assertThat(algorithms.of("langevin, linear, end=1.0E-4", "{a}", null, "{}")).isSameAs(first);
    assertThat(algorithms.of("langevin, linear, end=1.0E-4", "{b}", null, "{}").name())
        .isEqualTo("langevin_linear_end-1.0E-4_2");
    assertThat(Algorithm.plain("../x='<script>', y"))
        .isEqualTo("-/x---script--_y".replace('/', '-'));
    assertThat(Algorithm.plain("m".repeat(300))).hasSize(100);
    assertThat(algorithms.all()).hasSize(2);
  }
}
