package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Committee part: up to five persons of the department, to whom each reports, and the quorum. */
final class CommitteePart extends TenderPart {

  private static final int MOST = 5;
  private static final String PART = "committee";
  private static final String MEMBERS = "members";

  CommitteePart() {
    super(PART, CommitteePart::fields);
  }

  private static List<FormInput> fields(TenderScene scene) {
    List<FormInput> inputs = new ArrayList<>();
    List<Choice> persons =
        scene.officers().entrySet().stream()
            .map(one -> Choice.of(one.getKey(), one.getValue()))
            .toList();
    for (int i = 1; i <= MOST; i++) {
      FormInput member = numbered(scene, "member", i).choose(persons);
      inputs.add(i == 1 ? member.later() : member);
      inputs.add(numbered(scene, "reports", i).choose(persons));
    }
    inputs.add(scene.input("quorum", Kind.NUMBER, "committee.quorum"));
    return inputs;
  }

  private static FormInput numbered(TenderScene scene, String name, int i) {
    return new FormInput(
        name + "-" + i,
        Kind.CHOICE,
        "",
        scene.page().say("tenders.field." + name, "number", i),
        "");
  }

  private static List<Map<?, ?>> members(TenderScene scene) {
    return scene.tree().get(PART) instanceof Map<?, ?> committee
        ? scene.with(TreePath.copy(committee)).items(MEMBERS)
        : List.of();
  }

  @Override
  Map<String, String> typed(TenderScene scene) {
    Map<String, String> typed = super.typed(scene);
    int number = 0;
    for (Map<?, ?> member : members(scene)) {
      number++;
      typed.put("member-" + number, text(member, "id"));
      typed.put("reports-" + number, text(member, "reportsTo"));
    }
    return typed;
  }

  private static String text(Map<?, ?> member, String name) {
    return Optional.ofNullable(member.get(name)).map(String::valueOf).orElse("");
  }

  /** The members give the marks too; what else the document says of a member stays. */
  @Override
  Map<String, @Nullable Object> written(TenderScene scene, Form form) {
    List<Object> members = new ArrayList<>();
    List<Object> ids = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      int number = i;
      form.text("member-" + i)
          .ifPresent(
              id -> {
                Map<String, Object> member = new LinkedHashMap<>();
                before(scene, id).forEach((name, said) -> member.put(String.valueOf(name), said));
                member.put("id", id);
                member.remove("reportsTo");
                form.text("reports-" + number).ifPresent(to -> member.put("reportsTo", to));
                members.add(member);
                ids.add(id);
              });
    }
    Map<String, @Nullable Object> tree = super.written(scene, form);
    tree = TreePath.of("committee.members").put(tree, given(members));
    return TreePath.of("evaluation.members").put(tree, given(ids));
  }

  private static Optional<List<Object>> given(List<Object> some) {
    return Optional.of(some).filter(all -> !all.isEmpty());
  }

  private static Map<?, ?> before(TenderScene scene, String id) {
    return members(scene).stream()
        .filter(one -> text(one, "id").equals(id))
        .findFirst()
        .orElse(Map.of());
  }

  @Override
  Optional<String> field(TenderScene scene, String pointer) {
    return pointer.startsWith("/committee/members") || pointer.startsWith("/evaluation/members")
        ? Optional.of("member-1")
        : super.field(scene, pointer);
  }
}
