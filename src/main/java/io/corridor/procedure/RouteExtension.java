package io.corridor.procedure;

import io.corridor.route.Inquiry;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.extension.ExtensionFactory;
import org.neo4j.kernel.extension.ExtensionType;
import org.neo4j.kernel.extension.context.ExtensionContext;
import org.neo4j.kernel.lifecycle.Lifecycle;
import org.neo4j.kernel.lifecycle.LifecycleAdapter;

/**
 * Brings the route procedures into any Neo4j on whose class path it is: our local server, one in a
 * test, and any server of the 5.26 line that has the plugin in its {@code plugins} folder. Neo4j
 * finds it as a service.
 */
public final class RouteExtension extends ExtensionFactory<RouteExtension.Dependencies> {

  /** What it needs of a server. */
  public interface Dependencies {

    /** Where procedures are registered. */
    GlobalProcedures globalProcedures();
  }

  /** For Neo4j, which finds it by its name. */
  public RouteExtension() {
    super(ExtensionType.GLOBAL, "corridor-routes");
  }

  @Override
  public Lifecycle newInstance(ExtensionContext context, Dependencies server) {
    return LifecycleAdapter.onInit(() -> register(server.globalProcedures()));
  }

  private static void register(GlobalProcedures procedures) throws ProcedureException {
    Networks networks = new Networks();
    for (Inquiry inquiry : Inquiry.values()) {
      procedures.register(new RouteProcedure(inquiry, networks));
    }
  }
}
