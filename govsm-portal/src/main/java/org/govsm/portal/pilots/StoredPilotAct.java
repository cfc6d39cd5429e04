package org.govsm.portal.pilots;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act on a pilot as it is stored.
 *
 * @param actNo its number on the record, from 1
 * @param actor who entered it
 */
public record StoredPilotAct(
    int actNo, String actor, Map<String, @Nullable Object> content, Instant madeAt) {}
