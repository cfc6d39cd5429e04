package org.govsm.portal.requirements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.LongForm;

/**
 * Versions of a requirement, the newest first, each with what it says that the one before did not.
 */
@Path("requirements/{department}/{requirement}/versions")
@Produces(MediaType.TEXT_HTML)
public record VersionPages(RequirementServices services) {

  /** The versions of a requirement. */
  public record View(StoredRequirement one, List<Version> versions) {

    /** Where the page of the requirement is. */
    public String base() {
      return RequirementServices.at(one);
    }
  }

  /** One version. */
  public record Version(StoredRequirement stored, long document, List<Change> changes) {}

  /**
   * Change of one answer.
   *
   * @param before empty where it said nothing
   * @param now empty where it says nothing any more
   */
  public record Change(String about, String label, String before, String now) {}

  /** All versions. */
  @GET
  public Response versions(@Context Call call) {
    View view = call.read(tx -> view(call, tx));
    return call.show("requirements/versions", view);
  }

  private View view(Call call, Transaction tx) {
    StoredRequirement now =
        services.service().current(tx, call.department(), call.at("requirement"));
    List<Version> versions = new ArrayList<>();
    Map<String, LongForm.Answer> before = Map.of();
    for (StoredRequirement one :
        new Requirements(tx).history(call.department(), call.at("requirement"))) {
      Map<String, LongForm.Answer> said =
          said(services.scene(tx, call.page(), call.department(), one.content(), ""));
      List<Change> changes = versions.isEmpty() ? List.of() : changes(before, said);
      versions.add(0, new Version(one, one.requirement().version(), changes));
      before = said;
    }
    return new View(now, versions);
  }

  /** All answers by section, item and field. */
  private static Map<String, LongForm.Answer> said(Scene scene) {
    Map<String, LongForm.Answer> said = new LinkedHashMap<>();
    for (RequirementView.Section section : RequirementViews.sections(scene, "", List.of())) {
      section.answers().forEach(one -> said.put(section.title() + "\n" + one.field(), one));
      for (RequirementView.Item item : section.items()) {
        LongForm.Answer there = new LongForm.Answer("", section.title(), item.title());
        said.put(item.title() + "\n", there);
        item.answers().forEach(one -> said.put(item.title() + "\n" + one.field(), one));
        points(scene, item).forEach(one -> said.put(item.title() + "\npoint " + one.field(), one));
      }
    }
    return said;
  }

  /** What is laid down on each point of a service. */
  private static List<LongForm.Answer> points(Scene scene, RequirementView.Item item) {
    List<LongForm.Answer> all = new ArrayList<>();
    for (String page : item.more().keySet()) {
      Scene about = scene.about(page.substring(page.indexOf('/') + 1));
      for (FormPart part : FormParts.OF_ITEM) {
        if (page.startsWith(part.code() + "/")) {
          part.answers(about)
              .forEach(
                  one ->
                      all.add(
                          new LongForm.Answer(part.code() + one.field(), one.label(), one.said())));
        }
      }
    }
    return all;
  }

  private static List<Change> changes(
      Map<String, LongForm.Answer> before, Map<String, LongForm.Answer> now) {
    List<Change> changes = new ArrayList<>();
    Map<String, LongForm.Answer> all = new LinkedHashMap<>(now);
    before.forEach(all::putIfAbsent);
    all.forEach(
        (place, one) -> {
          LongForm.Answer none = new LongForm.Answer("", one.label(), "");
          String was = before.getOrDefault(place, none).said();
          String is = now.getOrDefault(place, none).said();
          if (!was.equals(is)) {
            String about = place.substring(0, place.indexOf('\n'));
            changes.add(new Change(about.equals(one.said()) ? "" : about, one.label(), was, is));
          }
        });
    return changes;
  }
}
