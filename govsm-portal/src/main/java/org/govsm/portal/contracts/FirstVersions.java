package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;

/** First versions: contracts as they were put on record. */
public record FirstVersions(Transaction tx) {

  private static final String WITHOUT_NEED =
      "select c.id, v.digest, first.made_at from contract c join contract_version v"
          + " on v.contract = c.id and v.version = c.version join contract_version first"
          + " on first.contract = c.id and first.version = 1";

  /** A contract as it was signed first; empty if there is no such contract. */
  public Optional<Contract> find(String id) {
    return new Versions<>(tx, Contracts.SELECT, (row, context) -> Contract.of(row))
        .find(" where c.id = ? and v.version = 1", id);
  }

  /**
   * Contracts as they were signed first.
   *
   * @param ids some hundreds at most
   * @return in the order of the ids
   */
  public List<Contract> all(List<String> ids) {
    return new Versions<>(tx, Contracts.SELECT, (row, context) -> Contract.of(row))
        .each(" where v.version = 1 and c.id", List.of(), ids, Contract::id);
  }

  /** The contracts of a department that name no requirement now, in the order of their time. */
  public List<ContractWithoutNeed> withoutNeed(String department) {
    return new Versions<>(tx, WITHOUT_NEED, RecordMapper.of(ContractWithoutNeed.class))
        .list(
            " where c.department = ? and c.requirement = '' order by first.made_at, c.id",
            department);
  }
}
