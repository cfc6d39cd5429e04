package org.govsm.portal.access;

import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * Access token: a machine's key to the API.
 *
 * @param digest the hash of the secret
 */
public record AccessToken(
    String digest,
    String id,
    @ColumnName("user_id") String user,
    Instant madeAt,
    Instant expiresAt) {}
