package org.govsm.portal.memoranda;

import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Memoranda with states and organisations. */
public final class MemorandaSlice implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    MemorandumService memoranda = new MemorandumService(services.clock());
    application
        .register(new MemorandaResource(memoranda))
        .register(new MemorandumResource(memoranda))
        .register(new MemorandaPage(memoranda))
        .register(new MemorandumPages(services, memoranda));
  }
}
