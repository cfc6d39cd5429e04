package org.govsm.portal.posts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.assessments.RecordPlace;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Posts as facts that are judged, by the acts on record. */
public record PostRecords() implements RecordPart {

  private static final RecordPlace PLACE =
      new RecordPlace("posts", "post", "/posts", "/posts/{department}/{post}", Posts.ID);

  @Override
  public RecordPlace place() {
    return PLACE;
  }

  @Override
  public List<String> lists() {
    return List.of("posts", "contentItems");
  }

  @Override
  public boolean isKept(Transaction tx, String department) {
    return !new Posts(tx).page(department, "", 1).isEmpty();
  }

  @Override
  public Map<String, Map<String, @Nullable Object>> facts(
      Transaction tx, String department, List<String> ids, RecordLimit limit) {
    Map<String, Map<String, @Nullable Object>> facts = new LinkedHashMap<>();
    for (Map.Entry<String, List<RecordActs.Act>> one :
        RecordActs.of(tx, "post_act", "post", department, ids, limit).entrySet()) {
      facts.put(one.getKey(), new LinkedHashMap<>(record(one.getValue()).toFacts()));
    }
    return facts;
  }

  private static PostRecord record(List<RecordActs.Act> acts) {
    PostRecord record = PostRecord.empty();
    for (RecordActs.Act act : acts) {
      record = record.with(PostAct.fromPlain(act.recorded()).orThrow());
    }
    return record;
  }
}
