package org.govsm.portal.editions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Events of rule packs that were uploaded. */
public final class PackEvents implements EventHandler {

  static final StateTable TABLE =
      StateTable.ofChain(
          PackEditions.CHAIN,
          "pack_edition",
          2,
          "pack text, edition_no number, edition day, digest text, file_digest text, version"
              + " number, state text, from_day day");

  static final StateTable STEP =
      StateTable.ofChain(
              PackEditions.CHAIN,
              "pack_step",
              3,
              "pack text, edition_no number, step_no number, step text, person text, reason text,"
                  + " taken_at instant")
          .lasting();

  @Override
  public Collection<String> kinds() {
    return PackEditions.KINDS;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("pack", "/api/v1/packs/{pack}/editions/{number}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("pack").at("/packs/{pack}/{number}"),
        EventPart.of("number").named("upload"),
        EventPart.of("edition").said(day -> LocalDate.parse(day.toString())),
        EventPart.of("from").said(day -> LocalDate.parse(day.toString())));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(TABLE, STEP);
  }

  @Override
  public List<String> files(Event event) {
    return event.kind().equals(PackEditions.UPLOADED_KIND)
        ? List.of(StoredTree.text(event.body(), "file"))
        : List.of();
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String pack = StoredTree.text(body, "pack");
    long number = StoredTree.number(body, "number");
    String kind = event.kind().substring(PackEditions.KIND.length());
    RowEffect edition =
        kind.equals(PackEditions.UPLOADED)
            ? uploaded(pack, number, body)
            : RowEffect.set(TABLE, moved(kind, body, before.row(TABLE, pack, number)));
    return List.of(
        edition,
        RowEffect.add(
            STEP,
            pack,
            number,
            Objects.requireNonNull(edition.columns().get("version")),
            kind,
            StoredTree.text(body, "person"),
            StoredTree.text(body, "reason"),
            event.at()));
  }

  private static RowEffect uploaded(String pack, long number, Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> edition =
        RowEffect.columns(
            TABLE,
            pack,
            number,
            LocalDate.parse(StoredTree.text(body, "edition")),
            StoredTree.text(body, "digest"),
            StoredTree.text(body, "file"),
            1L,
            "waiting");
    edition.put("from_day", null);
    return new RowEffect(RowEffect.Kind.ADD, TABLE, edition);
  }

  private static Map<String, @Nullable Object> moved(
      String kind, Map<String, @Nullable Object> body, Map<String, @Nullable Object> before) {
    Map<String, @Nullable Object> edition = new LinkedHashMap<>(before);
    edition.put("version", (Long) Objects.requireNonNull(before.get("version")) + 1);
    if (kind.equals(PackEditions.ORDERED)) {
      edition.put("state", PackEditions.ORDERED);
      edition.put("from_day", LocalDate.parse(StoredTree.text(body, "from")));
    } else if (kind.equals(PackEditions.WITHDRAWN)) {
      edition.put("state", PackEditions.WITHDRAWN);
    }
    return edition;
  }
}
