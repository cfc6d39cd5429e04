package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowCheck;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.importing.FileContext;
import org.jdbi.v3.core.Handle;

/**
 * Events of contracts, of the files of readings that they were measured by, and of certificates.
 */
public record ContractEvents(FileReader reader) implements EventHandler {

  private static final String CONTRACT = "/api/v1/contracts/{contract}";

  private static final String OF_CHAIN =
      " where contract in (select id from contract where department = ?)";

  @Override
  public Collection<String> kinds() {
    return List.of(
        Contracts.CREATED,
        Contracts.AMENDED,
        ContractLinks.LINKED,
        Imports.IMPORTED,
        Imports.SEALED,
        StoredWithdrawals.WITHDRAWN,
        StoredCertificates.ISSUED);
  }

  @Override
  public Map<String, String> places() {
    return Map.of("contract", CONTRACT, "readings", CONTRACT, "certificate", CONTRACT);
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("contract").at("/contracts/{contract}"),
        EventPart.of("version"),
        EventPart.of("period"),
        EventPart.of("number").at("/contracts/{contract}/certificates/{period}.{number}"),
        EventPart.of("import").at("/contracts/{contract}/readings/{import}"),
        EventPart.of("format"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(
        Contracts.TABLE,
        Contracts.VERSION,
        ContractLinks.PURCHASE,
        ContractLinks.ACCOUNT,
        Imports.TABLE,
        StoredWithdrawals.TABLE,
        StoredCertificates.TABLE,
        HeldParts.TABLE);
  }

  @Override
  public Map<StateTable, List<String>> listed() {
    return Map.of(Contracts.TABLE, ListedContract.COLUMNS);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return switch (event.kind()) {
      case Imports.IMPORTED -> ImportEvent.effects(event);
      case Imports.SEALED -> List.of();
      case ContractLinks.LINKED -> ContractLinks.effects(event);
      case StoredWithdrawals.WITHDRAWN -> StoredWithdrawals.effects(event);
      case StoredCertificates.ISSUED -> StoredCertificates.effects(event);
      default -> Contracts.effects(event);
    };
  }

  @Override
  public void restore(Event event, Transaction tx) {
    if (event.kind().equals(Imports.IMPORTED)) {
      new Imports(tx).apply(event, reader);
    } else {
      tx.apply(event);
    }
  }

  @Override
  public List<String> files(Event event) {
    return named(event);
  }

  /** The files that an event names: what came in, and what shows that it is so. */
  static List<String> named(Event event) {
    List<String> files = new ArrayList<>();
    if (Set.of(Imports.IMPORTED, StoredCertificates.ISSUED).contains(event.kind())) {
      files.add(StoredTree.text(event.body(), "file"));
    }
    if (event.kind().equals(Imports.IMPORTED)) {
      Object shown = StoredTree.tree(event.body(), "context").get(FileContext.EVIDENCE);
      Optional.ofNullable(shown).map(String::valueOf).ifPresent(files::add);
    }
    return files;
  }

  @Override
  public List<RowCheck> checks(String chain, Handle handle) {
    return List.of(new ReadingCheck(handle));
  }

  @Override
  public void repair(String chain, List<RowFlaw> flaws, Transaction tx, Consumer<String> done) {
    Set<String> tables = Set.of(ReadingCheck.READING, ReadingCheck.LINE);
    flaws.stream()
        .filter(flaw -> tables.contains(flaw.table()))
        .map(flaw -> flaw.row().substring(0, flaw.row().lastIndexOf('/')))
        .distinct()
        .forEach(
            contract -> {
              new Imports(tx).again(chain, contract, reader);
              done.accept("the readings of " + contract + " were read again from their files");
            });
  }

  @Override
  public void remove(String chain, Handle handle) {
    TaskProgress.forget(handle, chain);
    handle.execute("delete from reading" + OF_CHAIN, chain);
    handle.execute("delete from quarantined_line" + OF_CHAIN, chain);
    handle.execute("delete from staged_import" + OF_CHAIN, chain);
    UploadBatches.remove(handle, OF_CHAIN, chain);
  }

  @Override
  public void forget(Transaction tx, Instant now) {
    new UploadBatches(tx).forget(now);
  }

  @Override
  public void complete(String chain, Transaction tx, Instant at, String actor) {
    new Imports(tx).seal(chain, at, actor);
  }
}
