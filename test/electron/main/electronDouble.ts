// A test double of Electron's module: it records what the app sets, and lets a test act as the browser.
import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';

type Handler = (event: unknown, ...args: unknown[]) => unknown;
type Respond = (request: Request) => Response | Promise<Response>;
type Decide = (decision: { cancel: boolean }) => void;

export class SessionDouble {
  respond: Respond = () => new Response(null, { status: 500 });
  decideRequest: (details: { url: string }, decide: Decide) => void = (_details, decide) => decide({ cancel: false });
  requestPermission: (contents: unknown, permission: string, decide: (allowed: boolean) => void) => void = (_c, _p, decide) => decide(true);
  checkPermission: () => boolean = () => true;
  checkDevice: () => boolean = () => true;
  readonly protocol = {
    handle: (_scheme: string, respond: Respond) => {
      this.respond = respond;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (decide: SessionDouble['decideRequest']) => {
      this.decideRequest = decide;
    },
  };

  setPermissionRequestHandler(handler: SessionDouble['requestPermission']): void {
    this.requestPermission = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.checkPermission = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.checkDevice = handler;
  }
}

export class ContentsDouble extends EventEmitter {
  mainFrame = { url: '' };
  openWindow: () => { action: string } = () => ({ action: 'allow' });
  scripts: string[] = [];
  sent: unknown[][] = [];
  reloads = 0;
  toolsClosed = 0;

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openWindow = handler;
  }

  send(...words: unknown[]): void {
    this.sent.push(words);
  }

  reload(): void {
    this.reloads++;
  }

  closeDevTools(): void {
    this.toolsClosed++;
  }

  async executeJavaScript(script: string): Promise<unknown> {
    this.scripts.push(script);
    return true;
  }

  async printToPDF(options: unknown): Promise<Buffer> {
    return Buffer.from(JSON.stringify({ url: this.mainFrame.url, options }));
  }
}

export interface WindowOptions {
  readonly show: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

export class BrowserWindowDouble extends EventEmitter {
  static opened: BrowserWindowDouble[] = [];
  readonly webContents = new ContentsDouble();
  readonly options: WindowOptions;
  page = '';
  isGone = false;
  hasFilled = false;
  bounds = { x: 10, y: 20, width: 1300, height: 800 };
  focused = 0;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    BrowserWindowDouble.opened.push(this);
    appDouble.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindowDouble[] {
    return BrowserWindowDouble.opened.filter((window) => !window.isGone);
  }

  /** Loads through the session's protocol handler, as the browser does. */
  async loadURL(url: string): Promise<void> {
    const session = (this.options.webPreferences.session as SessionDouble | undefined) ?? sessionDouble.defaultSession;
    const response = await session.respond(new Request(url));
    if (response.status !== 200) throw new Error(`ERR_FAILED (${response.status}) loading ${url}`);
    this.page = await response.text();
    this.webContents.mainFrame = { url };
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return this.hasFilled;
  }

  maximize(): void {
    this.hasFilled = true;
  }

  getNormalBounds() {
    return this.bounds;
  }

  focus(): void {
    this.focused++;
  }

  destroy(): void {
    this.isGone = true;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }
}

const switches = new Map<string, string>();
export const paths = new Map<string, string>();
export const ipcHandlers = new Map<string, Handler>();
export const schemes: unknown[] = [];

class AppDouble extends EventEmitter {
  isSandboxed = false;
  isPackaged = false;
  hasQuit = false;
  readonly commandLine = { getSwitchValue: (name: string) => switches.get(name) ?? '', switches };

  setPath(name: string, value: string): void {
    paths.set(name, value);
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  enableSandbox(): void {
    this.isSandboxed = true;
  }

  async whenReady(): Promise<void> {}

  isReady(): boolean {
    return true;
  }

  getLocale(): string {
    return 'zh-CN';
  }

  /** As in Electron, quitting goes ahead unless a listener prevents it. */
  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    this.hasQuit = !prevented;
  }

  exit(): void {
    this.hasQuit = true;
  }
}

export const appDouble = new AppDouble();
const partitions = new Map<string, SessionDouble>();
export const sessionDouble = {
  defaultSession: new SessionDouble(),
  fromPartition: (name: string): SessionDouble => {
    const session = partitions.get(name) ?? new SessionDouble();
    partitions.set(name, session);
    return session;
  },
};

interface MenuItem {
  readonly label?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}

/** The menu that was set, and the answers given to dialogs. */
export const desk = { menu: [] as readonly MenuItem[], chosenFiles: [] as string[], pressedButton: 0, boxes: [] as [string, string][] };

/** What Electron gives a utility process instead of Node's own channel. */
const parentPort = `data:text/javascript,${encodeURIComponent(`
  const early = [];
  const keep = (data) => early.push(data);
  // messages wait until somebody listens
  process.on('message', keep);
  process.parentPort = {
    on: (_event, hear) => {
      process.off('message', keep);
      process.on('message', (data) => hear({ data }));
      for (const data of early.splice(0)) hear({ data });
    },
    postMessage: (message) => process.send(message),
  };
  process.on('disconnect', () => process.exit(1));
`)}`;

/** A Node process that behaves like an Electron utility process. */
export class UtilityDouble extends EventEmitter {
  static forked: UtilityDouble[] = [];
  readonly child: ChildProcess;
  readonly words: { readonly script: string; readonly execArgv: readonly string[] };
  pid: number | undefined;

  constructor(script: string, execArgv: readonly string[]) {
    super();
    this.words = { script, execArgv };
    this.child = fork(script, [], { execArgv: [...execArgv, '--import', parentPort], serialization: 'advanced' });
    this.child.on('spawn', () => {
      this.pid = this.child.pid;
      this.emit('spawn');
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code, signal) => {
      this.pid = undefined;
      this.emit('exit', code ?? constants.signals[signal ?? 'SIGTERM']);
    });
    UtilityDouble.forked.push(this);
  }

  postMessage(message: object): void {
    this.child.send(message, () => {});
  }
}

/** What `import … from 'electron'` returns. */
export const electronDouble = {
  app: appDouble,
  BrowserWindow: BrowserWindowDouble,
  ipcMain: { handle: (channel: string, handler: Handler) => ipcHandlers.set(channel, handler) },
  Menu: {
    buildFromTemplate: (template: readonly MenuItem[]) => template,
    setApplicationMenu: (menu: readonly MenuItem[]) => {
      desk.menu = menu;
    },
  },
  dialog: {
    showOpenDialog: async () => ({ filePaths: desk.chosenFiles }),
    showErrorBox: (title: string, text: string) => desk.boxes.push([title, text]),
    showMessageBox: async () => ({ response: desk.pressedButton }),
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
  /** A keychain that inverts every byte. */
  safeStorage: {
    isEncryptionAvailable: () => true,
    encryptString: (text: string) => Buffer.from(text).map((byte) => byte ^ 255),
    decryptString: (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 255)).toString('utf8'),
  },
  utilityProcess: {
    fork: (script: string, _words: string[], { execArgv = [] }: { execArgv?: string[] }) => new UtilityDouble(script, execArgv),
  },
  protocol: { registerSchemesAsPrivileged: (list: unknown[]) => schemes.push(...list) },
  session: sessionDouble,
};
