package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;

/** Contract end: the last day on which a contract runs, by its terms as they are now. */
public final class ContractEnd {

  private ContractEnd() {}

  /** The ids of the contracts of a department, in order. */
  public static List<String> ids(Transaction tx, String department) {
    return tx.handle()
        .select("select id from contract where department = ? order by id", department)
        .mapTo(String.class)
        .list();
  }

  /** The last day of a contract of a department; nothing where it has none of that id. */
  public static Optional<LocalDate> lastDay(Transaction tx, String department, String contract) {
    return tx.handle()
        .select(
            "select ends from contract where department = ? and id = ? and ends is not null",
            department,
            contract)
        .map((row, context) -> Sql.day(row, "ends").minusDays(1))
        .findOne();
  }
}
