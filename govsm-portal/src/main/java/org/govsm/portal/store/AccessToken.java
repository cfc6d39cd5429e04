package org.govsm.portal.store;

import java.time.Instant;

/**
 * A machine's key to the API.
 *
 * @param digest the hash of the secret
 * @param id what it is called by, in events and in lists
 * @param user whose it is
 * @param madeAt when it was issued
 * @param expiresAt from when on it is refused
 */
public record AccessToken(
    String digest, String id, String user, Instant madeAt, Instant expiresAt) {}
