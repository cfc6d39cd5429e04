package org.govsm.portal.edge;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Upgrade filter: treats a request with an {@code Upgrade} header as an ordinary one, which HTTP
 * allows. Grizzly otherwise ignores its Content-Length and waits 30 seconds for the end of the
 * body; Java's own HttpClient sends this header with its first request.
 */
final class IgnoreUpgrade extends BaseFilter implements AddOn {

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder chain) {
    chain.add(chain.indexOfType(HttpServerFilter.class), this);
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof IncomingHttpUpgradeEvent upgrade) {
      upgrade.getHttpHeader().getUpgradeDC().recycle();
      upgrade.getHttpHeader().setIgnoreContentModifiers(false);
    }
    return context.getInvokeAction();
  }
}
