package uk.coppice.portal.improvement.progression.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.progression.Advert;
import uk.coppice.portal.improvement.progression.Offer;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.improvement.progression.OfferBasis;
import uk.coppice.portal.improvement.progression.OfferDraft;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.improvement.progression.OfferReach;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.FormDialog;

/** Records an offer, or changes one. Keeps what was typed when it is refused. */
final class OfferDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final @Nullable StaffField person;
    private final @Nullable Long to;
    private final @Nullable Long older;
    private final DatePicker day;
    private final Select<Advert> advert;
    private final Select<OfferKind> kind;
    private final Select<OfferReach> reach;
    private final Select<OfferBasis> basis;
    private final Select<OfferAnswer> answer;
    private final SerializableConsumer<OfferDraft> save;

    /**
     * @param held the offer to change; null for another
     * @param find finds those to whom it may be made
     * @param save refuses what is wrong
     */
    OfferDialog(
            @Nullable Offer held,
            List<Advert> adverts,
            LocalDate today,
            SerializableFunction<String, List<Person>> find,
            SerializableConsumer<OfferDraft> save) {
        super(
                held == null ? "Record an offer" : "Change the offer",
                held == null ? "Record the offer" : "Save the changes");
        this.save = save;
        to = held == null ? null : held.personId();
        Long named = held == null ? null : held.advertId();
        older = adverts.stream().anyMatch(each -> Long.valueOf(each.id()).equals(named)) ? null : named;
        person = held == null ? new StaffField("Offered to", find) : null;
        day = DateFields.create("Offered on", held == null ? today : held.offeredOn());
        day.setMax(today);
        day.setWidthFull();
        kind = Choices.one(
                "What for",
                List.of(OfferKind.values()),
                OfferKind::words,
                held == null ? OfferKind.LEADERSHIP : held.kind());
        reach = Choices.one(
                "Where",
                List.of(OfferReach.values()),
                OfferReach::words,
                held == null ? OfferReach.SCHOOL : held.reach());
        basis = Choices.one(
                "For how long",
                List.of(OfferBasis.values()),
                OfferBasis::words,
                held == null ? OfferBasis.PERMANENT : held.basis());
        answer = Choices.one(
                "Their answer",
                List.of(OfferAnswer.values()),
                OfferAnswer::words,
                held == null ? OfferAnswer.PENDING : held.answer());
        advert = Choices.orNone(
                "From an advertised role (optional)",
                "None",
                adverts,
                Advert::title,
                held == null
                        ? null
                        : adverts.stream()
                                .filter(each -> Long.valueOf(each.id()).equals(held.advertId()))
                                .findFirst()
                                .orElse(null));
        advert.setWidthFull();
        advert.setVisible(!adverts.isEmpty());
        if (held != null && older != null) {
            advert.setHelperText("It came of ‘" + held.advert() + "’, an older one, and stays so if none is chosen.");
        }
        advert.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null) {
                kind.setValue(chosen.kind());
                reach.setValue(chosen.reach());
                basis.setValue(chosen.basis());
            }
        });
        if (person != null) {
            fields(person);
        } else if (held != null) {
            var name = new Paragraph("Offered to " + held.name());
            name.addClassName("strong");
            fields(name);
        }
        fields(day, advert, kind, reach, basis, answer);
    }

    @Override
    protected boolean save() {
        Long chosen = to;
        if (person != null) {
            chosen = person.chosen().map(Person::id).orElse(null);
        }
        if (chosen == null) {
            return false;
        }
        var on = required(day, "Choose the day of the offer");
        if (on.isEmpty()) {
            return false;
        }
        save.accept(new OfferDraft(
                chosen,
                on.get(),
                kind.getValue(),
                reach.getValue(),
                basis.getValue(),
                answer.getValue(),
                advert.getOptionalValue().map(Advert::id).orElse(older)));
        return true;
    }
}
