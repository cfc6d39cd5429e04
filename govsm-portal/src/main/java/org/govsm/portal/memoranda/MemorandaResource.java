package org.govsm.portal.memoranda;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Public list of the memoranda of all departments. */
@Path("api/v1/memoranda")
@Produces(MediaType.APPLICATION_JSON)
public record MemorandaResource(MemorandumService memoranda) {

  /** All that were recorded, ordered by department and id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overPaths(call.request());
    LocalDate today = memoranda.today();
    List<StoredMemorandum> page =
        call.read(tx -> new Memoranda(tx).page(cursor.id(), cursor.limit()));
    return ApiRequests.tree(
        cursor.listed(
            "memoranda",
            page,
            one -> MemorandumJson.of(one, today),
            one -> one.department() + "/" + one.id()));
  }
}
