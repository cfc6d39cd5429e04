package org.govsm.portal.store;

/**
 * A file that is kept.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits, over its bytes
 */
public record EvidenceFile(String digest, long bytes) {}
