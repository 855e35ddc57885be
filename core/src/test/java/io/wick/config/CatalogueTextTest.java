package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {
  private final CatalogueText text = new CatalogueText(Fixtures.CATALOGUE);

  @Test
  void listsTypesByKind() {
    assertThat(text.text("schedules", null))
        .isEqualTo("schedules\n  constant  constant\n  power     power law\n");
    assertThat(text.text(null, null)).startsWith("potentials\n  bowl ").contains("\n\nstarts\n");
    assertThat(text.text("schedule", null)).isEqualTo(text.text("schedules", null));
  }

  @Test
  void describesOneType() {
    assertThat(text.text(null, "bowl"))
        .isEqualTo(
            """
            bowl (potential): a bowl
              formula  k x^2 / 2
              source   elementary
              parameters
                dimension  number of coordinates; an integer; default 2
                stiffness  curvature [zeta/length^2]; a number; default 1.0
              with its defaults
                dimension      2
                box            [[-1.0,1.0],[-1.0,1.0]]
                known minimum  0.0 at [0.0,0.0]
            """);
    assertThat(text.text("methods", "imaginary-time"))
        .contains(
            "    grid.points    points per axis; an integer or a list of integers; default 256\n")
        .contains("    grid.boundary  edges; one of hard-wall, periodic; default hard-wall\n")
        .contains("    timeStep       time step [time]; a number; optional\n")
        .contains("    grid.box       box; a list of [lower, upper]; optional\n")
        .doesNotContain("with its defaults");
    assertThat(text.text("potentials", "tilted-double-well"))
        .contains("    barrier  barrier height [zeta]; a number; required\n");
    assertThat(text.text("starts", "uniform")).contains("  no parameters\n");
  }

  @Test
  void writesTheSameAsJson() throws IOException {
    JsonNode one = new ObjectMapper().readTree(text.json("potentials", "bowl")).get(0);
    assertThat(one.get("kind").asText()).isEqualTo("potential");
    assertThat(one.get("formula").asText()).isEqualTo("k x^2 / 2");
    assertThat(one.at("/parameters/1/unit").asText()).isEqualTo("zeta/length^2");
    assertThat(one.at("/parameters/1/default").asText()).isEqualTo("1.0");
    assertThat(one.get("dimension").asInt()).isEqualTo(2);
    assertThat(one.at("/minimisers/0").size()).isEqualTo(2);
    assertThat(new ObjectMapper().readTree(text.json("methods", null))).hasSize(4);
  }

  @Test
  void namesTheNearestOfWhatThereIs() {
    assertThatThrownBy(() -> text.text("potentails", null))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "There is no kind 'potentails' in the catalogue. Maybe 'potentials'? Known: potentials,"
                + " schedules, methods, starts, guides, datasets.");
    assertThatThrownBy(() -> text.json(null, "bowll"))
        .hasMessageStartingWith(
            "There is nothing named 'bowll' in the catalogue. Maybe 'bowl'? Known: bowl,");
  }
}
