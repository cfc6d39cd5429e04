package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;
import org.govsm.procurement.contract.Shapes;
import org.jspecify.annotations.Nullable;

/** Part views: the pages of the parts of a draft, gathered for one request. */
record PartViews(BuilderServices services, Page page) {

  /**
   * Place of a page in a draft.
   *
   * @param row empty for the whole, and for a row that is begun
   * @param kind what was chosen for a row that is begun; else empty
   */
  record Place(ContractDraft draft, BuilderPart part, Optional<Integer> row, String kind) {

    Place in(ContractDraft other, Optional<Integer> moved) {
      return new Place(other, part, moved, kind);
    }

    /** What the page is about: the whole, or the row. */
    Map<String, @Nullable Object> tree() {
      Map<String, @Nullable Object> terms = draft.terms();
      if (!part.isRow()) {
        return terms;
      }
      return row.map(number -> Trees.rows(terms, part.list()).get(number)).orElseGet(this::begun);
    }

    private Map<String, @Nullable Object> begun() {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      if (!kind.isEmpty()) {
        row.put("kind", kind);
      }
      return row;
    }
  }

  /** The controls of a page, with what was typed where a form says it. */
  List<FormItem> items(Transaction tx, Place place, Form form) {
    Map<String, @Nullable Object> tree = place.tree();
    FieldWords words = new FieldWords(page.words());
    Choices choices =
        new Choices(
            place.draft().terms(),
            place.part().isRow() ? tree : Map.of(),
            services.contracts().dictionary(),
            words,
            services.known(tx, place.draft().department(), page.caller()));
    List<Field> fields =
        place.part().fields(tree, Shapes.shipped()).stream()
            .filter(field -> !place.draft().isAmendment() || !isFixed(place, field))
            .toList();
    String within = place.part().isRow() ? place.part().list() : "terms";
    List<FormItem> items = new TreeControls(form, words, choices).items(fields, tree, "", within);
    return within.equals(BuilderPart.AMOUNTS) ? AmountParts.marked(items, tree) : items;
  }

  /** The number of a contract never changes. */
  private static boolean isFixed(Place place, Field field) {
    return !place.part().isRow() && field.name().equals("id");
  }

  /** The page as it is asked for. */
  PartView blank(Transaction tx, Place place, boolean withFaults) {
    List<FormItem> items = items(tx, place, Form.blank());
    if (withFaults && !items.isEmpty()) {
      Map<String, InputFault> errors =
          DraftFault.on(
              DraftFault.of(tx, services.contracts().contracts(), place.draft()),
              place.part(),
              place.row(),
              items);
      Form wrong = Form.blank().wrong(errors);
      return view(place, items(tx, place, wrong), errors, Optional.empty());
    }
    return view(place, items, Map.of(), Optional.empty());
  }

  /** The page with what was typed and what is wrong with it. */
  PartView refused(Transaction tx, Place place, Form form) {
    return view(place, items(tx, place, form), form.errors(), Optional.empty());
  }

  /** What was typed from a version that is not the newest, taken over on that. */
  PartView newer(Transaction tx, Place seen, Place now, Form form) {
    Map<String, String> before = PartView.typed(items(tx, seen, Form.blank()));
    List<FormItem> recorded = items(tx, now, Form.blank());
    Map<String, String> typed = new LinkedHashMap<>(form.typed());
    typed.keySet().removeAll(List.of("version", "do", "kind"));
    Form moved = Form.of(NewerVersion.takenOver(before, typed, PartView.typed(recorded)));
    List<FormItem> items = items(tx, now, moved);
    NewerVersion newest =
        NewerVersion.of(
            now.draft().version(),
            PartView.answers(items, page),
            PartView.answers(recorded, page),
            page.say("form.unknown"));
    return view(now, items, Map.of(), Optional.of(newest));
  }

  private PartView view(
      Place place,
      List<FormItem> items,
      Map<String, InputFault> errors,
      Optional<NewerVersion> newer) {
    ContractDraft draft = place.draft();
    Map<String, @Nullable Object> tree = place.tree();
    boolean chooses =
        place.part().list().equals(BuilderPart.AMOUNTS)
            && place.row().isEmpty()
            && !AmountParts.KINDS.contains(place.kind());
    FieldWords words = new FieldWords(page.words());
    return new PartView(
        draft,
        place.part(),
        place.row(),
        about(place, tree, words),
        items,
        errors,
        SaidPart.of(
            draft.terms(),
            place.part(),
            place.row(),
            services.contracts().dictionary(),
            page.words()),
        chooses ? words.codes("kind", AmountParts.KINDS) : Map.of(),
        place.kind(),
        TreeForm.unknown(BuilderPart.schema(place.part().list(), Shapes.shipped()), tree),
        newer,
        more(place));
  }

  private String about(Place place, Map<String, ?> tree, FieldWords words) {
    if (!place.part().isRow()) {
      return "";
    } else if (place.part().isOfKpi()) {
      Choices names =
          new Choices(
              Map.of(),
              Map.of(),
              services.contracts().dictionary(),
              words,
              Choices.Known.nothing());
      return place.row().isPresent() ? names.title(tree) : "";
    }
    return Trees.text(tree, "id")
        .map(id -> LeftOut.called(place.part().list(), id, words.words()))
        .orElse("");
  }

  private static List<BuilderPart> more(Place place) {
    return place.row().isEmpty()
        ? List.of()
        : BuilderPart.all().stream()
            .filter(part -> part.list().equals(place.part().list()))
            .toList();
  }
}
