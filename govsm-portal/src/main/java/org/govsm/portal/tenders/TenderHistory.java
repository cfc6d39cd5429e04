package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.tender.TenderRecord;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** History of tenders: the acts of each since its publication, and who wrote it before. */
public final class TenderHistory {

  private static final String ACTS = "select act_no, kind, actor, content, made_at from tender_act";

  private final Transaction tx;

  /** Over what is kept, within one transaction. */
  public TenderHistory(Transaction tx) {
    this.tx = tx;
  }

  /** The acts of a tender, in order of time. */
  List<StoredAct> acts(StoredTender one) {
    return tx.handle()
        .select(
            ACTS + " where department = ? and tender = ? order by act_no",
            one.department(),
            one.id())
        .map(ConstructorMapper.of(StoredAct.class))
        .list();
  }

  /** The tender and all that happened to it since. */
  public TenderRecord record(StoredTender one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    List<Object> acts = new ArrayList<>();
    acts(one).forEach(act -> acts.add(act.content()));
    tree.put("tender", one.content());
    tree.put("acts", acts);
    return TenderRecord.fromPlain(tree).orThrow();
  }

  /** Everybody who wrote what a tender says. */
  Set<String> writers(StoredTender one) {
    return new TreeSet<>(
        tx.handle()
            .select(
                "select distinct actor from tender_version"
                    + " where department = ? and tender = ? and kind in (?, ?)",
                one.department(),
                one.id(),
                Tenders.RECORDED,
                Tenders.CHANGED)
            .mapTo(String.class)
            .list());
  }
}
