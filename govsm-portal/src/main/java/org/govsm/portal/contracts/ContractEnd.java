package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    return Optional.ofNullable(lastDays(tx, department, " and id = ?", contract).get(contract));
  }

  /**
   * The day of the order of a contract of a department.
   *
   * @return the first day of the contract where the terms do not say; nothing where the department
   *     has none of that id
   */
  public static Optional<LocalDate> orderedOn(Transaction tx, String department, String contract) {
    return new Contracts(tx)
        .current(contract)
        .filter(one -> one.department().equals(department))
        .map(Contract::terms)
        .map(terms -> terms.getOrDefault("orderedOn", terms.get("from")))
        .map(day -> LocalDate.parse(day.toString()));
  }

  /** The last days of the contracts of a department, by their ids. */
  public static Map<String, LocalDate> lastDays(Transaction tx, String department) {
    return lastDays(tx, department, "");
  }

  private static Map<String, LocalDate> lastDays(
      Transaction tx, String department, String only, Object... given) {
    return tx.handle()
        .select(
            "select id, ends from contract where department = ? and ends is not null" + only,
            Stream.concat(Stream.of(department), Stream.of(given)).toArray())
        .map((row, context) -> Map.entry(row.getString("id"), Sql.day(row, "ends").minusDays(1)))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
