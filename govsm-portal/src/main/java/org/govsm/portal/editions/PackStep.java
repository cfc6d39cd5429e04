package org.govsm.portal.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.govsm.portal.store.Sql;

/**
 * What somebody did with an edition of a pack.
 *
 * @param person who: an id that names no person
 */
public record PackStep(String kind, String person, String reason, long event, Instant at) {

  static PackStep of(ResultSet row) throws SQLException {
    return new PackStep(
        row.getString("step"),
        row.getString("person"),
        row.getString("reason"),
        row.getLong("event_no"),
        Sql.instant(row, "taken_at"));
  }
}
