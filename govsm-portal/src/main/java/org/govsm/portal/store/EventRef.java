package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An event as a row names it; number 0 where it names none. */
public record EventRef(long seq, String hash) {

  static final String SEQ = "event_no";
  static final String HASH = "event_hash";

  /** The event that a row names. */
  public static EventRef of(ResultSet row) throws SQLException {
    @Nullable String hash = row.getString(HASH);
    return new EventRef(row.getLong(SEQ), hash == null ? "" : hash);
  }
}
