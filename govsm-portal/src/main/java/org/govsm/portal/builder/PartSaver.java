package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Form;
import org.govsm.procurement.contract.Shapes;
import org.jspecify.annotations.Nullable;

/** Part saver: the terms of a draft with what was typed on one page. */
record PartSaver(BuilderPart part, Form form, Choices.Known known) {

  private static final String NAME = "called";

  /**
   * Terms as they would be.
   *
   * @param row the number of the row that was typed; 0 for the whole
   * @param faults what cannot be kept, by the names of controls
   */
  record Saved(Map<String, @Nullable Object> terms, int row, Map<String, InputFault> faults) {}

  Saved save(Map<String, ? extends @Nullable Object> terms, Optional<Integer> row) {
    return part.isRow() ? row(terms, row) : whole(terms);
  }

  private Saved whole(Map<String, ? extends @Nullable Object> terms) {
    TreeForm typed = new TreeForm(party(terms));
    Map<String, @Nullable Object> now =
        typed.object(part.fields(terms, Shapes.shipped()), terms, "");
    return new Saved(now, 0, typed.faults());
  }

  /** The agency is one that is known, or a new one whose id is made of its name. */
  private Form party(Map<String, ?> terms) {
    if (!form.typed().containsKey("supplier.name")) {
      return form;
    }
    Map<String, @Nullable Object> before = Trees.object(terms.get("supplier"));
    String id = form.typed("supplier.id").strip();
    String name = form.typed("supplier.name").strip();
    boolean moved = !id.equals(Trees.text(before, "id").orElse(""));
    Map<String, String> typed = new LinkedHashMap<>(form.typed());
    if (id.isEmpty() && !name.isEmpty()) {
      typed.put("supplier.id", Ids.of(name, known.suppliers().keySet()));
    } else if (moved && known.suppliers().containsKey(id)) {
      typed.put("supplier.name", known.suppliers().get(id));
    }
    return Form.of(typed);
  }

  private Saved row(Map<String, ? extends @Nullable Object> terms, Optional<Integer> row) {
    List<Map<String, @Nullable Object>> rows = Trees.rows(terms, part.list());
    Map<String, @Nullable Object> before = row.map(rows::get).orElseGet(this::begun);
    TreeForm typed = new TreeForm(form);
    Map<String, @Nullable Object> now =
        typed.object(part.fields(before, Shapes.shipped()), before, "");
    if (row.isEmpty()) {
      if (now.equals(before)) {
        Message text = Message.of("builder.nothing-typed");
        typed.faults().putIfAbsent("", TypedValues.fault("", text));
      }
      name(now, rows);
    }
    int place = row.orElse(rows.size());
    Map<String, @Nullable Object> changed =
        BilledBase.in(Trees.with(terms, part.list(), place, now), part.list(), place);
    if (changed.isEmpty()) {
      typed.faults().put("base", TypedValues.fault("base", Message.of("builder.no-amounts")));
      return new Saved(Trees.object(terms), place, typed.faults());
    }
    return new Saved(changed, place, typed.faults());
  }

  private Map<String, @Nullable Object> begun() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    if (part.list().equals(BuilderPart.AMOUNTS)) {
      row.put("kind", form.typed("kind"));
    }
    return row;
  }

  /** The id of a new row, unless it is one that the page asks for. */
  private void name(Map<String, @Nullable Object> row, List<Map<String, @Nullable Object>> others) {
    if (row.containsKey("id") || !hasId()) {
      return;
    }
    List<String> taken = new ArrayList<>();
    others.forEach(one -> Trees.text(one, "id").ifPresent(taken::add));
    String title =
        form.text(NAME)
            .or(() -> form.text("title.en"))
            .or(() -> form.text("reason"))
            .or(() -> Optional.of(form.typed("kind")).filter(kind -> !kind.isEmpty()))
            .orElse(part.code().equals("base") ? BilledBase.BILL : part.code());
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("id", Ids.of(title, taken));
    named.putAll(row);
    row.clear();
    row.putAll(named);
  }

  private boolean hasId() {
    return BuilderPart.schema(part.list(), Shapes.shipped()).part("id").isPresent();
  }
}
