/**
 * Solver kernels beside what a user would take instead, in JMH: {@code mvn -Pjmh -pl benchmarks -am
 * -DskipTests package}, then {@code java -jar benchmarks/target/benchmarks.jar}. Every benchmark
 * has both sides compute the same thing first, and fails where they do not agree.
 */
package io.wick.benchmarks;
