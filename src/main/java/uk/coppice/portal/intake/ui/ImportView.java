package uk.coppice.portal.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.intake.ImportDesk;
import uk.coppice.portal.intake.ImportTray;
import uk.coppice.portal.intake.ImportTray.Step;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;

/**
 * Imports the trust's files: put them together, check, then import. The work goes on when the page is left, and is
 * found again on coming back.
 */
@Route("import")
@PageTitle("Import files – Coppice portal")
@Menu(order = 90, title = "Import files", icon = "i-file")
@RolesAllowed(Roles.TRUST_ADMINISTRATOR)
@StyleSheet("portal/import.css")
public class ImportView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int LOOK_AGAIN_MS = 1000;

    private final ImportDesk desk;
    private final FileUpload upload;
    private final ImportProgress progress = new ImportProgress();
    private final Banner banner = new Banner();
    private final Div head = new Div();
    private final Div findings = new Div();
    private final Div buttons = new Div();
    private @Nullable Registration polls;
    private boolean watching;

    public ImportView(ImportDesk desk) {
        super("import");
        this.desk = desk;
        upload = new FileUpload(desk, this::show);
        findings.addClassName("findings");
        buttons.addClassName("btns");
        head.getElement().setAttribute("role", "status");
        add(head, banner);
        if (desk.demo()) {
            add(Hint.warning("This portal holds the demo trust. You can check your files here: they are compared with "
                    + "the demo, and cannot be imported. To import them, start the portal with another data folder "
                    + "and --no-demo."));
        }
        add(upload, progress);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        banner.clear();
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polls = event.getUI().addPollListener(poll -> look());
        watch(event.getUI(), desk.tray().working());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polls != null) {
            polls.remove();
        }
    }

    private void look() {
        if (watching) {
            var tray = desk.tray();
            if (tray.working()) {
                progress.show(tray);
            } else {
                show();
            }
        }
    }

    private void show() {
        var tray = desk.tray();
        head.removeAll();
        head.add(ImportHeading.of(tray));
        upload.show(tray);
        progress.show(tray);
        findings.removeAll();
        boolean changes = tray.problemsInAll() == 0 && tray.differencesInAll() > 0 && !tray.working();
        if (changes) {
            findings.add(download(desk.differencesFile(), "changes.csv", "Download all changes (CSV)"));
        }
        if (tray.problemsInAll() > 0 && !tray.working()) {
            findings.add(download(desk.problemsFile(), "problems.csv", "Download all problems (CSV)"));
        }
        findings.add(ImportFindings.of(tray));
        buttons.removeAll();
        buttons.add(ways(tray));
        // A long list must not hide what to do; of a sound check without one, the counts come first.
        if (tray.problemsInAll() > 0 || changes) {
            add(buttons, findings);
        } else {
            add(findings, buttons);
        }
        getUI().ifPresent(ui -> watch(ui, tray.working()));
    }

    private void watch(UI ui, boolean working) {
        watching = working;
        ui.setPollInterval(working ? LOOK_AGAIN_MS : -1);
    }

    // At most one filled button: what most people do next.
    private Component[] ways(ImportTray tray) {
        if (tray.working()) {
            return new Component[0];
        }
        if (tray.step() == Step.OVER) {
            var again = new Button("Import other files", click -> begin(desk::clear));
            return new Component[] {new Anchor("training", "See the calendar"), again};
        }
        if (tray.files().isEmpty()) {
            return new Component[0];
        }
        var check = new Button("Check the files", click -> begin(() -> desk.begin(true)));
        var clear = new Button("Remove all", click -> begin(desk::clear));
        clear.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        if (tray.readyToImport() && !desk.demo()) {
            var run = new Button("Import", click -> confirm());
            run.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            return new Component[] {run, clear};
        }
        if (tray.step() == Step.GATHERING) {
            check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        return new Component[] {check, clear};
    }

    private void confirm() {
        var dialog = new ConfirmDialog(
                "Import these files?",
                "New rows are added and different ones updated; nothing is deleted. This cannot be undone.",
                "Import",
                confirm -> begin(() -> desk.begin(false)));
        dialog.setCancelable(true);
        dialog.setCancelText("Not yet");
        dialog.open();
    }

    private void begin(Banner.Action action) {
        banner.attempt(action);
        show();
    }

    private static Anchor download(Path file, String name, String words) {
        var link = new Anchor(DownloadHandler.forFile(file.toFile(), name), words);
        link.addClassName("more");
        return link;
    }
}
