package io.wick.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.export.Course.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void joinsWhatIsKnownInOrder() {
    Course course =
        Course.of(
            9.0,
            List.of(new Point(50, 0.7), new Point(10, 5.0), new Point(20, 5.0)),
            List.of(10.0, 1.0, 0.1),
            Arrays.asList(1L, 40L, null),
            new Point(80, 0.2));
    assertThat(course.points())
        .containsExactly(
            new Point(1, 9.0),
            new Point(10, 5.0),
            new Point(20, 5.0),
            new Point(40, 1.0),
            new Point(50, 0.7),
            new Point(80, 0.2));
    assertThat(course.improvements())
        .extracting(Point::evaluation)
        .containsExactly(1L, 10L, 40L, 50L, 80L);
    assertThat(course.best()).isEqualTo(new Point(80, 0.2));
  }

  @Test
  void aBoundThatSaysNothingNewIsNoImprovement() {
    Course course =
        Course.of(
            0.5,
            List.of(new Point(1, 0.5), new Point(7, 0.05)),
            List.of(1.0, 0.1),
            List.of(1L, 7L),
            new Point(30, 0.05));
    assertThat(course.improvements()).containsExactly(new Point(1, 0.5), new Point(7, 0.05));
    assertThat(course.best()).isEqualTo(new Point(7, 0.05));
    assertThat(course.last()).isEqualTo(new Point(30, 0.05));
    assertThat(course.ended().points()).containsExactly(new Point(7, 0.05), new Point(30, 0.05));
    assertThat(course.ended().best()).isEqualTo(course.best());
  }

  @Test
  void aRunOfOneEvaluation() {
    Course course = Course.of(3.0, List.of(), List.of(), List.of(), new Point(1, 3.0));
    assertThat(course.points()).containsExactly(new Point(1, 3.0));
  }
}
