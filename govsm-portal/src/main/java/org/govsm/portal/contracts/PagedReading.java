package org.govsm.portal.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Paged reading: one as the portal learnt it, and whether the file was withdrawn with which it
 * came.
 */
public record PagedReading(Reading reading, Optional<Withdrawal> withdrawn) {

  static SortedMap<Long, PagedReading> page(
      Handle handle,
      String contract,
      RowMapper<Reading> readings,
      Withdrawals withdrawals,
      int last,
      long after,
      int limit) {
    SortedMap<Long, PagedReading> page = new TreeMap<>();
    handle
        .createQuery(
            "select * from reading where contract = :contract and id > :after"
                + " and import_no <= :last order by id limit :limit")
        .bind("contract", contract)
        .bind("last", last)
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong("id"),
                    new PagedReading(
                        readings.map(row, context), withdrawals.find(row.getInt("import_no")))))
        .forEach(one -> page.put(one.getKey(), one.getValue()));
    return page;
  }
}
