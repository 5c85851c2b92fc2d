package uk.coppice.portal.improvement.progression.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.progression.Advert;
import uk.coppice.portal.improvement.progression.AdvertDraft;
import uk.coppice.portal.improvement.progression.Adverts;
import uk.coppice.portal.improvement.progression.OfferBasis;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.people.School;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Writes down an advertised role, or changes one. */
final class AdvertDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField("Role");
    private final Select<School> school;
    private final Select<OfferKind> kind;
    private final Select<OfferBasis> basis;
    private final DatePicker closes;
    private final SerializableConsumer<AdvertDraft> save;

    /**
     * @param held the role to change; null for another
     * @param schools that it may be at
     * @param trust whether it may be for the whole trust
     * @param save refuses what is wrong
     */
    AdvertDialog(@Nullable Advert held, List<School> schools, boolean trust, SerializableConsumer<AdvertDraft> save) {
        super(
                held == null ? "Add an advertised role" : "Change the role",
                held == null ? "Add the role" : "Save the changes");
        this.save = save;
        title.setMaxLength(Adverts.LONGEST_TITLE);
        title.setHelperText("Such as Phonics lead");
        title.setWidthFull();
        var at = held == null
                ? null
                : schools.stream()
                        .filter(each -> Long.valueOf(each.id()).equals(held.schoolId()))
                        .findFirst()
                        .orElse(null);
        school = trust
                ? Choices.orNone("Where", "Across the trust", schools, School::name, at)
                : Choices.one("Where", schools, School::name, at == null ? schools.getFirst() : at);
        school.setWidthFull();
        kind = Choices.one(
                "What for",
                List.of(OfferKind.values()),
                OfferKind::words,
                held == null ? OfferKind.LEADERSHIP : held.kind());
        basis = Choices.one(
                "For how long",
                List.of(OfferBasis.values()),
                OfferBasis::words,
                held == null ? OfferBasis.PERMANENT : held.basis());
        closes = DateFields.create("Last day to apply", held == null ? null : held.closesOn());
        closes.setWidthFull();
        if (held != null) {
            title.setValue(held.title());
        }
        fields(title, school, kind, basis, closes);
    }

    @Override
    protected boolean save() {
        var day = required(closes, "Choose the last day to apply");
        day.ifPresent(last -> save.accept(new AdvertDraft(
                title.getValue(),
                school.getOptionalValue().map(School::id).orElse(null),
                kind.getValue(),
                basis.getValue(),
                last)));
        return day.isPresent();
    }
}
