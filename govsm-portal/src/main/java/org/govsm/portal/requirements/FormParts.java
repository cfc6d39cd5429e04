package org.govsm.portal.requirements;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.ProblemException;

/** Parts of the form, in the order in which the checklist has them. */
final class FormParts {

  static final AboutPart ABOUT = new AboutPart();
  static final ServicesPart SERVICES = new ServicesPart();
  static final KpisPart KPIS = new KpisPart();
  static final ServicePart SERVICE = new ServicePart();
  static final KpiPart KPI = new KpiPart();
  static final ConditionPart CONDITION = new ConditionPart();
  static final PointsPart POINTS = new PointsPart("en");

  /** Those that are about the whole. */
  static final List<FormPart> WHOLE =
      List.of(
          ABOUT,
          new ObjectivesPart(),
          SERVICES,
          KPIS,
          new AccountsPart(),
          new PaymentPart(),
          new EstimatePart());

  /** Those that are about an item. */
  static final List<FormPart> OF_ITEM =
      List.of(SERVICE, POINTS, new PointsPart("hi"), KPI, CONDITION);

  private FormParts() {}

  /** A part of the whole. */
  static FormPart whole(String code) {
    return find(WHOLE, code);
  }

  /** A part about an item that is there. */
  static FormPart ofItem(String code, Scene scene) {
    FormPart part = find(OF_ITEM, code);
    if (!part.has(scene)) {
      throw notFound(scene.item());
    }
    return part;
  }

  private static FormPart find(List<FormPart> parts, String code) {
    Optional<FormPart> found = parts.stream().filter(one -> one.code().equals(code)).findFirst();
    return found.orElseThrow(() -> notFound(code));
  }

  private static ProblemException notFound(String what) {
    return ProblemException.notFound("requirements.no-part", what);
  }

  /** The section of the checklist in which a part stands. */
  static String section(String part) {
    return switch (part) {
      case ServicePart.CODE, "points-en", "points-hi" -> ServicesPart.CODE;
      case KpiPart.CODE -> KpisPart.CODE;
      case ConditionPart.CODE -> "conditions";
      default -> part;
    };
  }
}
