package org.govsm.portal.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Set-aside rows: what a repair takes out, kept with its moment, so that it is lost to nobody. */
final class SetAsideRows {

  private final Handle handle;
  private final Instant at;

  SetAsideRows(Handle handle, Instant at) {
    this.handle = handle;
    this.at = at;
  }

  void keep(String chain, String what, byte[] content) {
    int last =
        handle
            .select("select coalesce(max(item_no), 0) from set_aside where chain = ?", chain)
            .mapTo(Integer.class)
            .one();
    handle
        .createUpdate(
            "insert into set_aside (chain, item_no, what, content, taken_at)"
                + " values (:d, :number, :what, :content, :at)")
        .bind("d", chain)
        .bind("number", last + 1)
        .bind("what", what)
        .bind("content", content)
        .bind("at", Sql.instant(at))
        .execute();
  }
}
