package org.govsm.portal.access;

import java.time.Instant;

/**
 * A machine's key to the API.
 *
 * @param digest the hash of the secret
 */
public record AccessToken(
    String digest, String id, String user, Instant madeAt, Instant expiresAt) {}
