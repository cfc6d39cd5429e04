package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.SearchWords;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events of requests under the Right to Information Act. None names who asks. */
public final class RtiEvents implements EventHandler {

  private static final String REQUEST = "request";
  private static final String KEPT = "set";
  private static final String DIGEST = "digest";

  @Override
  public Collection<String> kinds() {
    List<String> kinds = new ArrayList<>(List.of(RtiRequests.RECEIVED));
    RtiRequests.ACTS.forEach(act -> kinds.add("rti." + act));
    kinds.addAll(RtiTitles.DESK.kinds());
    return kinds;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("rti", "/api/v1/departments/{department}/rti/{request}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(EventPart.of(REQUEST).named("rti").at("/rti/{department}/{request}"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(RtiRequests.TABLE, RtiRequests.ACT);
  }

  @Override
  public Map<String, @Nullable Object> told(Event event, Transaction tx) {
    return RtiTitles.DESK.told(tx, event);
  }

  @Override
  public List<String> chainsBeside() {
    return List.of("select department from rti_applicant");
  }

  @Override
  public void remove(String chain, Handle handle) {
    handle.execute("delete from rti_applicant where department = ?", chain);
  }

  /** What was gathered, severed copies, and the packet that went out. */
  @Override
  public List<String> files(Event event) {
    Map<String, @Nullable Object> kept = tree(event.body(), KEPT);
    List<String> files = new ArrayList<>();
    Map<String, @Nullable Object> gathered = tree(kept, "gathered");
    if (!gathered.isEmpty()) {
      for (Map<String, @Nullable Object> one : StoredTree.trees(gathered, "documents")) {
        files.add(StoredTree.text(one, DIGEST));
      }
      files.add(StoredTree.text(gathered, "events"));
    }
    Map<String, @Nullable Object> copies = tree(kept, RtiUploads.COPIES);
    copies.keySet().forEach(one -> files.add(StoredTree.text(tree(copies, one), DIGEST)));
    Optional.ofNullable(tree(kept, "decided").get("zip"))
        .ifPresent(zip -> files.add(zip.toString()));
    return files;
  }

  private static Map<String, @Nullable Object> tree(
      Map<String, @Nullable Object> body, String name) {
    return body.get(name) instanceof Map<?, ?> ? StoredTree.tree(body, name) : Map.of();
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (RtiTitles.DESK.kinds().contains(event.kind())) {
      return RtiTitles.DESK.effects(event, before);
    }
    return event.kind().equals(RtiRequests.RECEIVED)
        ? List.of(received(event))
        : acted(event, before);
  }

  private static RowEffect received(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, REQUEST);
    String title = StoredTree.text(body, "title");
    String subject = StoredTree.text(body, "subject");
    LocalDate received = LocalDate.parse(StoredTree.text(body, "received"));
    return RowEffect.add(
        RtiRequests.TABLE,
        event.department(),
        id,
        StoredTree.text(body, "subjectKind"),
        subject,
        title,
        StoredRti.RECEIVED,
        0L,
        received,
        LocalDate.parse(StoredTree.text(body, "on")),
        StoredTree.maybeDay(body, "due"),
        StoredTree.bytes(tree(body, KEPT)),
        SearchWords.of(id, title, subject));
  }

  private static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, REQUEST);
    long number = StoredTree.number(body, "actNo");
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(RtiRequests.TABLE, event.department(), id));
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    if (row.get("content") instanceof byte[] kept) {
      content.putAll(StoredTree.read(kept));
    }
    content.putAll(tree(body, KEPT));
    row.put("content", StoredTree.bytes(content));
    row.put("acts", number);
    row.put("state", StoredTree.text(body, "state"));
    row.put("moved", LocalDate.parse(StoredTree.text(body, "on")));
    row.put("due", StoredTree.maybeDay(body, "due"));
    if (body.get(RtiEntry.ENTRY) != null) {
      corrected(row, id, StoredTree.tree(body, RtiEntry.ENTRY));
    }
    return List.of(
        RowEffect.set(RtiRequests.TABLE, row),
        RowEffect.add(
            RtiRequests.ACT,
            event.department(),
            id,
            number,
            event.kind().substring("rti.".length()),
            event.actor(),
            StoredTree.bytes(said(body)),
            event.at()));
  }

  private static void corrected(
      Map<String, @Nullable Object> row, String id, Map<String, @Nullable Object> entry) {
    String subject = StoredTree.text(entry, RtiEntry.SUBJECT);
    row.put("received", LocalDate.parse(StoredTree.text(entry, RtiEntry.RECEIVED)));
    row.put("subject_kind", StoredTree.text(entry, RtiEntry.KIND));
    row.put("subject", subject);
    row.put("searched", SearchWords.of(id, String.valueOf(row.get("title")), subject));
  }

  private static Map<String, @Nullable Object> said(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    for (String name :
        List.of(
            "on",
            "document",
            "reason",
            "to",
            "part",
            "amount",
            "party",
            "digest",
            "result",
            RtiEntry.BY,
            RtiEntry.NOT_URGENT,
            StoredRti.AWAITS)) {
      Optional.ofNullable(body.get(name)).ifPresent(part -> said.put(name, part));
    }
    said.putAll(RtiEntry.said(body));
    return said;
  }
}
