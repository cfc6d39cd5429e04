package org.govsm.portal.editions;

import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * Pack step: what somebody did with an edition of a pack.
 *
 * @param person who: an id that names no person
 */
public record PackStep(
    @ColumnName("step") String kind,
    String person,
    String reason,
    @ColumnName("event_no") long event,
    @ColumnName("taken_at") Instant at) {}
