package org.govsm.portal.suppliers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.jdbi.v3.core.Handle;

/** Events of records on suppliers. What the log shows of them has no number of a supplier. */
public final class SupplierEvents implements EventHandler {

  @Override
  public Collection<String> kinds() {
    return Stream.of(
            List.of(
                SupplierRecords.RECORDED,
                SupplierRecords.CHANGED,
                SupplierRecords.CHECKED,
                SupplierRecords.HEARD,
                Ownerships.STATED,
                Ownerships.ERASED,
                PolicyService.SET,
                DebarmentService.NOTICED,
                DebarmentService.REPLIED,
                FacilitationService.RECORDED),
            PanelService.KINDS,
            RegistrationService.KINDS.values(),
            DebarmentService.KINDS.values())
        .flatMap(Collection::stream)
        .toList();
  }

  @Override
  public Map<String, String> places() {
    return Map.of(
        SupplierRecords.SUPPLIER, "/api/v1/departments/{department}/suppliers/{supplier}",
        PolicyService.REGISTER, "/api/v1/departments/{department}/registration-policy",
        DebarmentService.REGISTER, "/api/v1/departments/{department}/debarments/{debarment}",
        PanelService.REGISTER, "/api/v1/departments/{department}/panels/{panel}",
        FacilitationService.REGISTER, "/api/v1/departments/{department}/facilitation");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of(SupplierRecords.SUPPLIER).at("/suppliers/{department}/{supplier}"),
        EventPart.of(DebarmentService.REGISTER).at("/debarments/{department}/{debarment}"),
        EventPart.of(PanelService.REGISTER).at("/panels/{department}/{panel}"),
        EventPart.of("content.title").named("title"),
        EventPart.of("content.name").named("name"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(SupplierRecords.TABLE, SupplierRecords.VERSION);
  }

  @Override
  public List<String> files(Event event) {
    return Optional.ofNullable(event.body().get("file")).map(String::valueOf).stream().toList();
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    boolean beside = List.of(Ownerships.STATED, Ownerships.ERASED).contains(event.kind());
    return beside ? List.of() : SupplierRecords.effects(event);
  }

  @Override
  public List<String> chainsBeside() {
    return List.of(Ownerships.CHAINS);
  }

  @Override
  public void remove(String chain, Handle handle) {
    Ownerships.remove(chain, handle);
  }
}
