package org.govsm.portal.contracts;

import java.time.Instant;

/**
 * Contract that names no requirement, without its terms.
 *
 * @param digest the hash of its terms as they are now
 * @param madeAt when it was put on record first
 */
public record ContractWithoutNeed(String id, String digest, Instant madeAt) {}
