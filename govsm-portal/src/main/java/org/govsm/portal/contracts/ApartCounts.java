package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.Handle;

/**
 * Apart counts: metrics of which each party gives its own figure, so that what another party
 * counted is not known already. The import says itself which they are: it is read again by its own
 * rule, whatever the terms say then.
 *
 * @param metrics of the contract
 * @param own the imports of the same party, and this one
 */
record ApartCounts(List<String> metrics, List<Integer> own) {

  private static final String EARLIER =
      "select import_no, context from reading_import"
          + " where contract = :contract and import_no < :number order by import_no";

  static ApartCounts none() {
    return new ApartCounts(List.of(), List.of());
  }

  /**
   * Those of an import.
   *
   * @param context what is kept with it
   */
  static ApartCounts of(Handle handle, String contract, int number, Map<String, ?> context) {
    if (!(context.get(FileContext.APART) instanceof List<?> metrics) || metrics.isEmpty()) {
      return none();
    }
    Object party = String.valueOf(context.get(FileContext.COUNTED_BY));
    Stream<Integer> earlier =
        handle
            .createQuery(EARLIER)
            .bind("contract", contract)
            .bind("number", number)
            .map(
                (row, any) ->
                    FileContext.partyOf(StoredTree.read(row.getBytes("context")))
                            .filter(party::equals)
                            .isPresent()
                        ? row.getInt("import_no")
                        : 0)
            .list()
            .stream()
            .filter(one -> one > 0);
    return new ApartCounts(
        metrics.stream().map(String::valueOf).toList(),
        Stream.concat(earlier, Stream.of(number)).toList());
  }

  boolean isOf(Reading reading) {
    return reading.platform().equals(Kpi.CONTRACT) && metrics.contains(reading.metric());
  }

  /** Of a row {@code k}: whether it is of the same party. */
  String sql() {
    return own.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", " and k.import_no in (", ")"));
  }
}
