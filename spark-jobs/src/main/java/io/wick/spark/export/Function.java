package io.wick.spark.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A potential as other tools see it: a numbered function, apart from its dimension and instance.
 * Functions of BBOB have their numbers 1 to 24. Others get one from the hash of their type and
 * parameters, so that it is the same in every export: 1000 + (32 bits of SHA-256 modulo 64000).
 *
 * @param number of the function; readers store it in 16 bits
 * @param name letters, digits and {@code - _} only
 * @param suite {@code BBOB} or {@code wick}
 * @param potential type of the potential
 * @param parameters as JSON, without dimension and instance
 */
record Function(int number, String name, String suite, String potential, String parameters) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FIRST = 1000;
  private static final int NUMBERS = 64_000;
  private static final int HASH_DIGITS = 6;

  /** The function of a potential with these parameters ({@link #signature}). */
  static Function of(String potential, String signature) {
    int bbob = Bbob.number(potential);
    if (bbob > 0) {
      return new Function(bbob, Bbob.name(bbob), "BBOB", potential, signature);
    }
    String hash = hash(potential + signature);
    int number = FIRST + (int) (Long.parseLong(hash.substring(0, 8), 16) % NUMBERS);
    String plain = potential.replaceAll("[^A-Za-z0-9_-]", "-");
    String name = signature.equals("{}") ? plain : plain + "_" + hash.substring(0, HASH_DIGITS);
    return new Function(number, name, "wick", potential, signature);
  }

  /** The same with another number, where two functions have the same. */
  Function renumbered(int other) {
    return new Function(other, name, suite, potential, parameters);
  }

  /** Parameters of a potential without what tells dimension and instance. */
  static String signature(String parameters) {
    JsonNode tree = tree(parameters);
    if (tree instanceof ObjectNode object) {
      object.remove("type");
      object.remove("instance");
    }
    removeDimension(tree);
    return tree.toString();
  }

  /** Number of the instance; 1 for potentials that have none. */
  static int instance(String parameters) {
    return tree(parameters).path("instance").asInt(1);
  }

  private static void removeDimension(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("dimension");
    }
    node.forEach(Function::removeDimension);
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("parameters are no JSON: " + json, e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
