/**
 * Shows and hides one room of the page, by a button and a key. Open where there is room for it, folded away where there
 * is not (a small frame in a course page).
 */
import { words } from "../words/page";
import { element, setAttribute } from "./element";

export interface Drawer {
  toggle(): void;
  set(open: boolean): void;
  readonly open: boolean;
}

interface DrawerOptions {
  /** Its name, on the button and for screen readers. */
  readonly name: string;
  /** What the button does, open and closed. */
  readonly hide: string;
  readonly show: string;
  readonly key: string;
  readonly open: boolean;
  /** Called when it has opened. */
  readonly onOpen: () => void;
}

/**
 * @param page carries `data-<id of the room>` = open or closed, for the style sheet
 * @param toolbar gets the button
 */
export function createDrawer(
  page: HTMLElement,
  room: HTMLElement,
  toolbar: HTMLElement,
  { name, hide, show, key, open: atFirst, onOpen }: DrawerOptions,
): Drawer {
  const button = element("button", { type: "button", class: "button", "aria-controls": room.id });
  button.append(element("kbd", { "aria-hidden": "true" }, key), ` ${name}`);
  room.setAttribute("aria-label", name);
  toolbar.append(button);
  const set = (open: boolean) => {
    const before = page.getAttribute(`data-${room.id}`);
    setAttribute(page, `data-${room.id}`, open ? "open" : "closed");
    setAttribute(button, "aria-expanded", String(open));
    button.title = words.panel.withKey(open ? hide : show, key);
    // The focus must not be lost in what is no longer there.
    const within = document.hasFocus() && room.contains(document.activeElement);
    if (!open && within) button.focus();
    room.inert = !open;
    if (open && before === "closed") onOpen();
  };
  const isOpen = () => page.getAttribute(`data-${room.id}`) === "open";
  const toggle = () => set(!isOpen());
  button.addEventListener("click", toggle);
  set(atFirst);
  return {
    toggle,
    set,
    get open() {
      return isOpen();
    },
  };
}
