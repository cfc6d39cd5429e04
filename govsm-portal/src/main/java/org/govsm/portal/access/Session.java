package org.govsm.portal.access;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * Session of somebody, from signing in to signing out.
 *
 * @param digest the hash of the secret that the browser holds
 * @param user who; empty in a demonstration
 * @param actingRole the one role in force; empty for all that the user has
 * @param seenAt when it was used last, to within a minute
 */
public record Session(
    String digest,
    @ColumnName("user_id") Optional<String> user,
    Optional<String> actingRole,
    Instant madeAt,
    Instant seenAt) {}
