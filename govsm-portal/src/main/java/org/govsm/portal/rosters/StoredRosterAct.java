package org.govsm.portal.rosters;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act on a roster as it is stored.
 *
 * @param actNo its number on the record, from 1
 * @param actor who entered it
 */
public record StoredRosterAct(
    int actNo, String actor, Map<String, @Nullable Object> content, Instant madeAt) {}
