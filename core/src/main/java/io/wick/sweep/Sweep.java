package io.wick.sweep;

/**
 * A sweep that was read and checked.
 *
 * @param name its name, safe as a folder name
 * @param space its trials
 * @param specification canonical JSON of the file after overrides: reading it again gives the same
 *     sweep
 * @param hash 32 hex digits over the resolved content of the trials
 * @param presentation the figures and claims of the file, which bear on no trial
 */
public record Sweep(
    String name, TrialSpace space, String specification, String hash, Presentation presentation) {}
