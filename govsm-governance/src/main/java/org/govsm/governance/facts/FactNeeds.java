package org.govsm.governance.facts;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.jspecify.annotations.Nullable;

/** Which controls need a fact, as the evidence of the catalogue names it, and the way back. */
public final class FactNeeds {

  /** A name with a dot or an index behind it; what a test of evidence holds it to is no name. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\w.\\]})'=-])([a-zA-Z][a-zA-Z0-9]*)"
              + "((?:\\[[^\\]]*\\]|\\.[a-z][a-zA-Z0-9]*|\\.\\{[^}]*\\})+)");

  private static final Pattern STEP =
      Pattern.compile("\\['([^']*)'\\]|\\[[^\\]]*\\]|\\.([a-z][a-zA-Z0-9]*)|\\.\\{([^}]*)\\}");

  /** What the evidence calls by another name: whoever holds keys is one of the people. */
  private static final Map<String, String> MEANT = Map.of("custodian", "people");

  private static final FactNeeds SHIPPED = new FactNeeds(ControlCatalogue.all());

  private final IdentityHashMap<FactForm, Set<String>> controls = new IdentityHashMap<>();
  private final Map<String, List<String>> paths = new LinkedHashMap<>();

  private FactNeeds(List<ControlCatalogue> catalogues) {
    List<Control> all = catalogues.stream().flatMap(one -> one.controls().stream()).toList();
    for (Control control : all) {
      for (String evidence : control.evidence()) {
        Matcher named = NAMED.matcher(evidence);
        while (named.find()) {
          String root = MEANT.getOrDefault(named.group(1), named.group(1));
          @Nullable FactForm form = FactForm.shipped().members().get(root);
          if (form != null) {
            walk(control.id(), form, FactForm.path(root), STEP.matcher(named.group(2)));
          }
        }
      }
    }
  }

  /** The needs of the catalogues that come with govsm. */
  public static FactNeeds shipped() {
    return SHIPPED;
  }

  private void walk(String control, FactForm from, String at, Matcher step) {
    FactForm form = from;
    String path = at;
    while (step.find()) {
      String several = requireNonNullElse(step.group(3), "");
      if (!several.isEmpty()) {
        for (String name : several.split(",", -1)) {
          note(control, form.members().get(name), path + "." + name);
        }
        return;
      }
      String quoted = requireNonNullElse(step.group(1), "");
      String name = quoted.isEmpty() ? requireNonNullElse(step.group(2), "") : quoted;
      boolean item = name.isEmpty();
      if (item && form.item().isEmpty()) {
        break;
      } else if (!item && form.members().get(name) == null && form.item().isPresent()) {
        form = form.item().get();
        path += "[]";
      }
      @Nullable FactForm below = item ? form.item().get() : form.members().get(name);
      if (below == null) {
        break;
      }
      form = below;
      path += item ? "[]" : "." + name;
    }
    note(control, form, path);
  }

  private void note(String control, @Nullable FactForm form, String path) {
    if (form != null) {
      controls.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(control);
      paths.computeIfAbsent(control, c -> new ArrayList<>()).add(path);
    }
  }

  /** The controls that need what is entered in a field. */
  public List<String> of(FactField field) {
    return List.copyOf(controls.getOrDefault(field.form(), Set.of()));
  }

  /**
   * The controls that need something of the items of a list.
   *
   * @param many the list, such as {@code posts}
   */
  public List<String> reading(String many) {
    return paths.entrySet().stream()
        .filter(
            one ->
                one.getValue().stream()
                    .anyMatch(path -> path.equals(many) || path.startsWith(many + "[]")))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The ways to all that a control needs; none where it needs no facts. */
  public List<String> paths(String control) {
    return List.copyOf(paths.getOrDefault(control, List.of()));
  }

  /**
   * The way in the schema to a fact that a finding misses.
   *
   * @param missing its name as findings have it, from the root or from its subject
   * @return nothing for what is no fact, such as a signature
   */
  public Optional<String> path(String control, String missing) {
    String name = missing.replace("[]", "").replaceFirst("^policy\\.", "policies.");
    List<String> own = paths(control);
    return own.stream()
        .filter(path -> same(path, name))
        .findFirst()
        .or(
            () ->
                FactForm.shipped().paths().stream().filter(p -> plain(p).equals(name)).findFirst())
        .or(
            () ->
                own.stream()
                    .map(path -> path.split("[.\\[]", 2)[0])
                    .flatMap(
                        root ->
                            FactForm.shipped().paths().stream()
                                .filter(p -> p.startsWith(root) && same(p, name)))
                    .findFirst())
        .or(
            () ->
                FactForm.shipped().paths().stream()
                    .filter(p -> p.equals("accounts[]." + missing))
                    .findFirst());
  }

  private static boolean same(String path, String name) {
    String plain = plain(path);
    return plain.equals(name) || plain.endsWith("." + name);
  }

  private static String plain(String path) {
    return path.replace("[]", "");
  }
}
