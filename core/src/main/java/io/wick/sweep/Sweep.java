package io.wick.sweep;

/**
 * A sweep that was read and checked.
 *
 * @param name its name, safe as a folder name
 * @param space its trials
 * @param specification canonical JSON of the file after overrides: reading it again gives the same
 *     sweep
 * @param hash 32 hex digits over the resolved content
 */
public record Sweep(String name, TrialSpace space, String specification, String hash) {}
