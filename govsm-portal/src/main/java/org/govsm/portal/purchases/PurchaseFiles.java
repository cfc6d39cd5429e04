package org.govsm.portal.purchases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/** Purchase files: of each purchase its day, how it was made, and whether its file is closed. */
public final class PurchaseFiles {

  private PurchaseFiles() {}

  /**
   * A file.
   *
   * @param day of publication; that on which it was written last where none is recorded
   */
  public record File(
      String department, String id, String state, LocalDate day, Optional<String> used) {

    /** Whether nothing changes any more. */
    public boolean isClosed() {
      return state.equals(StoredPurchase.CLOSED);
    }

    /** Department and id. */
    public String path() {
      return department + "/" + id;
    }
  }

  /** The files of a department, or of all, by their paths. */
  public static Map<String, File> all(Transaction tx, Optional<String> department) {
    ListQuery query =
        new ListQuery(
            "purchase p join purchase_version v on v.department = p.department"
                + " and v.purchase = p.id and v.version = p.version");
    department.ifPresent(one -> query.where("p.department = ?", one));
    List<File> all =
        query.keys(
            tx,
            "p.department, p.id, p.state, p.published, p.used, v.made_at",
            (row, context) ->
                new File(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    Sql.maybeDay(row, "published").orElse(Moments.day(Sql.instant(row, "made_at"))),
                    Optional.ofNullable(row.getString("used")).filter(used -> !used.isEmpty())),
            "p.department, p.id",
            0,
            Integer.MAX_VALUE);
    Map<String, File> files = new LinkedHashMap<>();
    all.forEach(one -> files.put(one.path(), one));
    return files;
  }

  /** The ids of open purchases of which it is not on record how they are made; ordered by id. */
  public static List<String> unrecorded(Transaction tx, String department) {
    return new ListQuery("purchase p")
        .where("p.department = ?", department)
        .where("p.state = ?", StoredPurchase.OPEN)
        .where("p.used = ?", "")
        .ids(tx, "p.id", "p.id", 0, Integer.MAX_VALUE);
  }

  /** The departments that have such purchases, in order. */
  static List<String> unrecorded(Transaction tx) {
    return tx.handle()
        .select(
            "select distinct department from purchase where state = ? and used = ''"
                + " order by department",
            StoredPurchase.OPEN)
        .mapTo(String.class)
        .list();
  }
}
