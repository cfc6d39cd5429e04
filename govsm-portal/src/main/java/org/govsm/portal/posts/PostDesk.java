package org.govsm.portal.posts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.post.PostAct;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Post desk: writes drafts and does acts on posts for the demonstration, as the API does. */
public final class PostDesk {

  private final PostService posts;
  private final RulesService rules;

  /** Over what is kept of departments, and a clock. */
  public PostDesk(Clock clock) {
    posts = new PostService(DepartmentFacts.kept(AccountServices.FACTS), clock);
    rules = new RulesService(clock);
  }

  /** States the posting rules. */
  public void state(
      Transaction tx, String department, Map<String, @Nullable Object> stated, Caller by) {
    rules.state(tx, department, rules.find(tx, department).version(), stated, by);
  }

  /** Writes a draft. */
  public void draft(
      Transaction tx, String department, Map<String, @Nullable Object> draft, Caller by) {
    posts.draft(tx, department, draft, by);
  }

  /** Does an act; a clearance is of the text that stands, and the archive has what was posted. */
  public void act(
      Transaction tx,
      String department,
      String post,
      Map<String, @Nullable Object> act,
      Caller by) {
    StoredPost one = posts.held(tx, department, post);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(act);
    String kind = String.valueOf(act.get("kind"));
    new Posts(tx)
        .record(one)
        .draft()
        .ifPresent(
            draft -> {
              if (kind.equals(PostAct.Kind.CLEAR.name())) {
                whole.put("digest", draft.digest());
              } else if (kind.equals(PostAct.Kind.ARCHIVE.name())) {
                Object capturedAt = String.valueOf(whole.remove("capturedAt"));
                List<Object> entries = new ArrayList<>();
                draft
                    .textDigests()
                    .forEach(
                        (variant, text) ->
                            entries.add(
                                Map.of(
                                    "variant", variant, "text", text, "capturedAt", capturedAt)));
                whole.put("entries", entries);
              }
            });
    posts.act(tx, one, Map.of("act", whole), by);
  }
}
